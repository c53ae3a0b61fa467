import { hasCode, hl7, LOINC } from "../fhir/concept";
import { listAt, type Resource, textAt } from "../fhir/reading";
import { toLocalInput } from "../fhir/time";
import { type Measure, WEIGHT, PULSE, TEMPERATURE, GLUCOSE } from "../measures/measures";
import { measuredIn } from "../measures/reading";
import type { Field, Kind } from "./kind";
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

export const WEIGHT_KIND = measurement(WEIGHT, "vital-signs");
export const PULSE_KIND = measurement(PULSE, "vital-signs");
export const TEMPERATURE_KIND = measurement(TEMPERATURE, "vital-signs");
export const GLUCOSE_KIND = measurement(GLUCOSE, "laboratory");

/** A number with a unit, after the profiles of FHIR's vital signs. */
function measurement(measure: Measure, category: "vital-signs" | "laboratory"): Kind {
  return {
    name: measure.name,
    label: measure.label,
    resourceType: "Observation",
    fits: (observation) =>
      measure.codes.some((code) => hasCode(listAt(observation, "code")[0], LOINC, code)) &&
      measuredIn(observation).some((measured) => measured.measure === measure),
    title: () => undefined,
    detail: (observation, { format }) =>
      `${format.number(Number(readValue(observation, measure)))} ${measure.unit.shown}`,
    fields: [numberField("value", measure), TIME, NOTE],
    blank: (now) => ({ value: "", time: toLocalInput(now), note: "" }),
    read: (observation) => ({
      value: readValue(observation, measure),
      time: readMoment(textAt(observation, "effectiveDateTime")),
      note: readNote(observation),
    }),
    write: (values) =>
      resource("Observation", {
        status: "final",
        category: [hl7("observation-category", category)],
        code: { coding: [{ system: LOINC, code: measure.codes[0], display: measure.display }], text: measure.label.en },
        subject: OWNER,
        effectiveDateTime: writeMoment(values["time"]),
        valueQuantity: quantity(decimalOf(values["value"]), measure.unit),
        note: writeNote(values),
      }),
  };
}

export function numberField(name: string, measure: Measure): Field {
  const { label, unit, possible, digits } = measure;
  return { is: "number", name, label, unit: unit.shown, ...possible, digits };
}

/** In our unit, whichever it came in. */
export function readValue(observation: Resource, measure: Measure): string {
  const found = measuredIn(observation).find((measured) => measured.measure === measure);
  return found === undefined ? "" : String(Number(found.value.toFixed(measure.digits)));
}
