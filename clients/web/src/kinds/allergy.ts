import { readClinicalStatus, writeClinicalStatus } from "../fhir/clinical-status";
import { concept, nameOf, SNOMED } from "../fhir/concept";
import { listAt, textAt } from "../fhir/reading";
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

const SEVERITIES: readonly Choice[] = [
  { value: "mild", label: { de: "Leicht", en: "Mild" } },
  { value: "moderate", label: { de: "Mittel", en: "Moderate" } },
  { value: "severe", label: { de: "Schwer", en: "Severe" } },
];

const STATUSES: readonly Choice[] = [
  { value: "active", label: { de: "Besteht", en: "Active" } },
  { value: "inactive", label: { de: "Ruht", en: "Inactive" } },
  { value: "resolved", label: { de: "Überstanden", en: "Resolved" } },
];

const named = namesIn(SNOMED);

const ALLERGENS: readonly Named[] = [
  named("Bienengift", "Bee venom", "288328004", "Bee venom (substance)"),
  named("Ei", "Egg", "102263004", "Eggs (edible) (substance)"),
  named("Erdnuss", "Peanut", "762952008", "Peanut (substance)"),
  named("Hausstaubmilbe", "House dust mite", "260147004", "House dust mite (organism)"),
  named("Katzenhaare", "Cat dander", "260152009", "Cat dander (substance)"),
  named("Kuhmilch", "Cow's milk", "3718001", "Cow's milk (substance)"),
  named("Latex", "Latex", "111088007", "Latex (substance)"),
  named("Penicillin", "Penicillin", "764146007", "Penicillin (substance)"),
  named("Pollen", "Pollen", "256259004", "Pollen (substance)"),
];

/** What somebody does not tolerate. */
export const ALLERGY_KIND: Kind = {
  name: "allergy",
  label: { de: "Allergie", en: "Allergy" },
  resourceType: "AllergyIntolerance",
  fits: () => true,
  title: (allergy) => nameOf(listAt(allergy, "code")[0]),
  detail: (allergy, { say }) =>
    join(
      nameOf(listAt(allergy, "reaction", 0, "manifestation")[0]),
      sayChoice(SEVERITIES, textAt(allergy, "reaction", 0, "severity"), say),
    ),
  fields: [
    { is: "named", name: "allergen", label: { de: "Wogegen", en: "To what" }, among: ALLERGENS },
    { is: "text", name: "reaction", label: { de: "Reaktion", en: "Reaction" }, optional: true },
    { is: "choice", name: "severity", label: { de: "Schwere", en: "Severity" }, among: SEVERITIES, optional: true },
    { is: "choice", name: "status", label: { de: "Stand", en: "Status" }, among: STATUSES },
    { is: "day", name: "onset", label: { de: "Seit", en: "Since" }, optional: true },
    NOTE,
  ],
  blank: () => ({ allergen: "", reaction: "", severity: "", status: "active", onset: "", note: "" }),
  read: (allergy) => ({
    allergen: readNamed(listAt(allergy, "code")[0]),
    reaction: readNamed(listAt(allergy, "reaction", 0, "manifestation")[0]),
    severity: textAt(allergy, "reaction", 0, "severity") ?? "",
    status: readClinicalStatus(allergy) ?? "",
    onset: readDay(textAt(allergy, "onsetDateTime") ?? textAt(allergy, "recordedDate")),
    note: readNote(allergy),
  }),
  write: (values) => {
    const [reaction, severity] = [answer(values["reaction"]), answer(values["severity"])];
    // FHIR wants a manifestation in every reaction; a severity alone says that there was one.
    const manifestation = [concept(reaction ?? "Reaction")];
    return resource("AllergyIntolerance", {
      clinicalStatus: writeClinicalStatus("AllergyIntolerance", answer(values["status"])),
      code: writeNamed(values["allergen"], ALLERGENS),
      patient: OWNER,
      onsetDateTime: answer(values["onset"]),
      reaction:
        reaction === undefined && severity === undefined
          ? undefined
          : [{ manifestation, ...(severity && { severity }) }],
      note: writeNote(values),
    });
  },
};
