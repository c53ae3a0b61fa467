import { CVX, nameOf } from "../fhir/concept";
import { listAt, textAt } from "../fhir/reading";
import { toDateInput } from "../fhir/time";
import type { Kind, Named } from "./kind";
import { namesIn } from "./names-in";
import { answer, NOTE, OWNER, readDay, readNamed, readNote, resource, writeNamed, writeNote } from "./writing";

const named = namesIn(CVX);

const VACCINES: readonly Named[] = [
  named("COVID-19 (mRNA)", "COVID-19 (mRNA)", "208", "COVID-19, mRNA, LNP-S, PF, 30 mcg/0.3 mL dose"),
  named("FSME", "Tick-borne encephalitis", "77", "tick-borne encephalitis"),
  named("Grippe", "Influenza", "140", "Influenza, seasonal, injectable, preservative free"),
  named("Hepatitis A", "Hepatitis A", "52", "Hep A, adult"),
  named("Hepatitis B", "Hepatitis B", "43", "Hep B, adult"),
  named("Masern, Mumps, Röteln", "Measles, mumps, rubella", "03", "MMR"),
  named("Pneumokokken", "Pneumococcal", "33", "pneumococcal polysaccharide PPV23"),
  named("Tetanus, Diphtherie, Keuchhusten", "Tetanus, diphtheria, pertussis", "115", "Tdap"),
];

/** A vaccination. */
export const IMMUNISATION_KIND: Kind = {
  name: "immunisation",
  label: { de: "Impfung", en: "Immunisation" },
  resourceType: "Immunization",
  fits: () => true,
  title: (immunisation) => nameOf(listAt(immunisation, "vaccineCode")[0]),
  detail: (immunisation) => textAt(immunisation, "lotNumber") ?? "",
  fields: [
    { is: "named", name: "vaccine", label: { de: "Wogegen", en: "Against" }, among: VACCINES },
    { is: "day", name: "day", label: { de: "Am", en: "On" } },
    { is: "text", name: "lot", label: { de: "Chargennummer", en: "Lot number" }, optional: true },
    NOTE,
  ],
  blank: (now) => ({ vaccine: "", day: toDateInput(now), lot: "", note: "" }),
  read: (immunisation) => ({
    vaccine: readNamed(listAt(immunisation, "vaccineCode")[0]),
    day: readDay(textAt(immunisation, "occurrenceDateTime")),
    lot: textAt(immunisation, "lotNumber") ?? "",
    note: readNote(immunisation),
  }),
  write: (values) =>
    resource("Immunization", {
      status: "completed",
      vaccineCode: writeNamed(values["vaccine"], VACCINES),
      patient: OWNER,
      occurrenceDateTime: answer(values["day"]),
      lotNumber: answer(values["lot"]),
      note: writeNote(values),
    }),
};
