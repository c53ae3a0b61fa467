import { hasCode, hl7, LOINC } from "../fhir/concept";
import { listAt, textAt } from "../fhir/reading";
import { toLocalInput } from "../fhir/time";
import { BLOOD_PRESSURE, DIASTOLIC, type Measure, SYSTOLIC } from "../measures/measures";
import type { Kind } from "./kind";
import { numberField, readValue } from "./measurement";
import {
  decimalOf,
  NOTE,
  OWNER,
  quantity,
  readMoment,
  readNote,
  resource,
  TIME,
  writeMoment,
  writeNote,
} from "./writing";

/** One measurement with two values: http://hl7.org/fhir/StructureDefinition/bp */
export const BLOOD_PRESSURE_KIND: Kind = {
  name: "blood-pressure",
  label: BLOOD_PRESSURE.label,
  resourceType: "Observation",
  fits: (observation) => BLOOD_PRESSURE.codes.some((code) => hasCode(listAt(observation, "code")[0], LOINC, code)),
  title: () => undefined,
  detail: (observation) =>
    `${readValue(observation, SYSTOLIC)}/${readValue(observation, DIASTOLIC)} ${SYSTOLIC.unit.shown}`,
  fields: [numberField("systolic", SYSTOLIC), numberField("diastolic", DIASTOLIC), TIME, NOTE],
  blank: (now) => ({ systolic: "", diastolic: "", time: toLocalInput(now), note: "" }),
  read: (observation) => ({
    systolic: readValue(observation, SYSTOLIC),
    diastolic: readValue(observation, DIASTOLIC),
    time: readMoment(textAt(observation, "effectiveDateTime")),
    note: readNote(observation),
  }),
  write: (values) =>
    resource("Observation", {
      status: "final",
      category: [hl7("observation-category", "vital-signs")],
      code: { coding: [{ ...BLOOD_PRESSURE.coding }], text: BLOOD_PRESSURE.label.en },
      subject: OWNER,
      effectiveDateTime: writeMoment(values["time"]),
      component: [component(SYSTOLIC, values["systolic"]), component(DIASTOLIC, values["diastolic"])],
      note: writeNote(values),
    }),
};

function component(measure: Measure, value: string | undefined) {
  const coding = { system: LOINC, code: measure.codes[0], display: measure.display };
  return { code: { coding: [coding] }, valueQuantity: quantity(decimalOf(value), measure.unit) };
}
