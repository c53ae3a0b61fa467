import { ATC, nameOf } from "../fhir/concept";
import { listAt, textAt } from "../fhir/reading";
import { toDateInput } from "../fhir/time";
import type { Choice, Kind, Named } from "./kind";
import { namesIn } from "./names-in";
import {
  answer,
  join,
  NOTE,
  OWNER,
  readDay,
  readNamed,
  readNote,
  resource,
  sayChoice,
  writeNamed,
  writeNote,
} from "./writing";

const STATUSES: readonly Choice[] = [
  { value: "active", label: { de: "Ich nehme es", en: "I take it" } },
  { value: "completed", label: { de: "Abgeschlossen", en: "Finished" } },
  { value: "stopped", label: { de: "Abgesetzt", en: "Stopped" } },
];

const named = namesIn(ATC);

const MEDICATIONS: readonly Named[] = [
  named("Acetylsalicylsäure", "Acetylsalicylic acid", "N02BA01", "acetylsalicylic acid"),
  named("Amlodipin", "Amlodipine", "C08CA01", "amlodipine"),
  named("Amoxicillin", "Amoxicillin", "J01CA04", "amoxicillin"),
  named("Atorvastatin", "Atorvastatin", "C10AA05", "atorvastatin"),
  named("Ibuprofen", "Ibuprofen", "M01AE01", "ibuprofen"),
  named("Levothyroxin", "Levothyroxine", "H03AA01", "levothyroxine sodium"),
  named("Metformin", "Metformin", "A10BA02", "metformin"),
  named("Omeprazol", "Omeprazole", "A02BC01", "omeprazole"),
  named("Pantoprazol", "Pantoprazole", "A02BC02", "pantoprazole"),
  named("Paracetamol", "Paracetamol", "N02BE01", "paracetamol"),
  named("Ramipril", "Ramipril", "C09AA05", "ramipril"),
  named("Salbutamol", "Salbutamol", "R03AC02", "salbutamol"),
];

/** What somebody takes, by their own word. */
export const MEDICATION_KIND: Kind = {
  name: "medication",
  label: { de: "Medikament", en: "Medication" },
  resourceType: "MedicationStatement",
  fits: () => true,
  title: (statement) => nameOf(listAt(statement, "medicationCodeableConcept")[0]),
  detail: (statement, { say }) =>
    join(textAt(statement, "dosage", 0, "text"), sayChoice(STATUSES, textAt(statement, "status"), say)),
  fields: [
    { is: "named", name: "medication", label: { de: "Medikament", en: "Medication" }, among: MEDICATIONS },
    { is: "text", name: "dosage", label: { de: "Dosierung", en: "Dosage" }, optional: true },
    { is: "choice", name: "status", label: { de: "Stand", en: "Status" }, among: STATUSES },
    { is: "day", name: "start", label: { de: "Seit", en: "Since" } },
    { is: "day", name: "end", label: { de: "Bis", en: "Until" }, optional: true },
    NOTE,
  ],
  blank: (now) => ({ medication: "", dosage: "", status: "active", start: toDateInput(now), end: "", note: "" }),
  read: (statement) => ({
    medication: readNamed(listAt(statement, "medicationCodeableConcept")[0]),
    dosage: textAt(statement, "dosage", 0, "text") ?? "",
    status: textAt(statement, "status") ?? "",
    start: readDay(textAt(statement, "effectivePeriod", "start") ?? textAt(statement, "effectiveDateTime")),
    end: readDay(textAt(statement, "effectivePeriod", "end")),
    note: readNote(statement),
  }),
  write: (values) => {
    const [dosage, start, end] = [answer(values["dosage"]), answer(values["start"]), answer(values["end"])];
    return resource("MedicationStatement", {
      status: answer(values["status"]),
      medicationCodeableConcept: writeNamed(values["medication"], MEDICATIONS),
      subject: OWNER,
      effectivePeriod: { ...(start && { start }), ...(end && { end }) },
      dosage: dosage === undefined ? undefined : [{ text: dosage }],
      note: writeNote(values),
    });
  },
};
