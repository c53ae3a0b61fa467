import { nameOf } from "../fhir/concept";
import { listAt, textAt } from "../fhir/reading";
import type { Phrase } from "../language/phrases";
import type { Kind } from "./kind";
import { valueOf } from "./lab-result";

/** Where resources say what they are about. */
const NAMED_BY = ["code", "medicationCodeableConcept", "type", "category"];

/** What is shown but not written here: it comes from practices and hospitals. */
export const PRESCRIPTION_KIND = readOnly(
  "prescription",
  { de: "Verordnung", en: "Prescription" },
  "MedicationRequest",
);
export const PROCEDURE_KIND = readOnly("procedure", { de: "Behandlung", en: "Procedure" }, "Procedure");
export const REPORT_KIND = readOnly("report", { de: "Befund", en: "Report" }, "DiagnosticReport", "DocumentReference");
export const OBSERVATION_KIND = readOnly("observation", { de: "Beobachtung", en: "Observation" }, "Observation");

/** Whatever else there is: bills, care plans, devices. */
export const OTHER_KIND: Kind = { ...readOnly("other", { de: "Sonstiges", en: "Other" }), fits: () => true };

function readOnly(name: string, label: Phrase, ...types: readonly string[]): Kind {
  const none = () => ({});
  return {
    name,
    label,
    resourceType: types[0] ?? "",
    fits: (resource) => types.includes(resource.resourceType),
    title: (resource) =>
      NAMED_BY.map((member) => nameOf(listAt(resource, member)[0])).find((name) => name !== undefined),
    detail: (resource, telling) =>
      resource.resourceType === "Observation"
        ? valueOf(resource, telling)
        : (textAt(resource, "dosageInstruction", 0, "text") ?? ""),
    fields: [],
    blank: none,
    read: none,
    write: () => ({ resourceType: types[0] ?? "" }),
  };
}
