import { readClinicalStatus, writeClinicalStatus } from "../fhir/clinical-status";
import { nameOf, SNOMED } from "../fhir/concept";
import { listAt, textAt } from "../fhir/reading";
import type { Choice, Kind, Named } from "./kind";
import { namesIn } from "./names-in";
import {
  answer,
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
  { value: "active", label: { de: "Besteht", en: "Active" } },
  { value: "remission", label: { de: "In Remission", en: "In remission" } },
  { value: "resolved", label: { de: "Überstanden", en: "Resolved" } },
];

const named = namesIn(SNOMED);

const CONDITIONS: readonly Named[] = [
  named("Asthma", "Asthma", "195967001", "Asthma (disorder)"),
  named("Bluthochdruck", "High blood pressure", "38341003", "Hypertensive disorder, systemic arterial (disorder)"),
  named(
    "COVID-19",
    "COVID-19",
    "840539006",
    "Disease caused by severe acute respiratory syndrome coronavirus 2 (disorder)",
  ),
  named("Depression", "Depression", "35489007", "Depressive disorder (disorder)"),
  named("Diabetes Typ 1", "Type 1 diabetes", "46635009", "Diabetes mellitus type 1 (disorder)"),
  named("Diabetes Typ 2", "Type 2 diabetes", "44054006", "Diabetes mellitus type 2 (disorder)"),
  named("Heuschnupfen", "Hay fever", "21719001", "Allergic rhinitis caused by pollen (disorder)"),
  named("Migräne", "Migraine", "37796009", "Migraine (disorder)"),
  named("Schilddrüsenunterfunktion", "Hypothyroidism", "40930008", "Hypothyroidism (disorder)"),
];

/** A diagnosis or a complaint. */
export const CONDITION_KIND: Kind = {
  name: "condition",
  label: { de: "Erkrankung", en: "Condition" },
  resourceType: "Condition",
  fits: () => true,
  title: (condition) => nameOf(listAt(condition, "code")[0]),
  detail: (condition, { say }) => sayChoice(STATUSES, readClinicalStatus(condition), say) ?? "",
  fields: [
    { is: "named", name: "condition", label: { de: "Erkrankung", en: "Condition" }, among: CONDITIONS },
    { is: "choice", name: "status", label: { de: "Stand", en: "Status" }, among: STATUSES },
    { is: "day", name: "onset", label: { de: "Seit", en: "Since" }, optional: true },
    { is: "day", name: "end", label: { de: "Bis", en: "Until" }, optional: true },
    NOTE,
  ],
  blank: () => ({ condition: "", status: "active", onset: "", end: "", note: "" }),
  read: (condition) => ({
    condition: readNamed(listAt(condition, "code")[0]),
    status: readClinicalStatus(condition) ?? "",
    onset: readDay(textAt(condition, "onsetDateTime")),
    end: readDay(textAt(condition, "abatementDateTime")),
    note: readNote(condition),
  }),
  write: (values) =>
    resource("Condition", {
      clinicalStatus: writeClinicalStatus("Condition", answer(values["status"])),
      code: writeNamed(values["condition"], CONDITIONS),
      subject: OWNER,
      onsetDateTime: answer(values["onset"]),
      abatementDateTime: answer(values["end"]),
      note: writeNote(values),
    }),
};
