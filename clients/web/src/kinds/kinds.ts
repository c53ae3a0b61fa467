import type { Resource } from "../fhir/reading";
import type { Kind } from "./kind";
import { ALLERGY_KIND } from "./allergy";
import { BLOOD_PRESSURE_KIND } from "./blood-pressure";
import { CONDITION_KIND } from "./condition";
import { OBSERVATION_KIND, OTHER_KIND, PRESCRIPTION_KIND, PROCEDURE_KIND, REPORT_KIND } from "./elsewhere";
import { IMMUNISATION_KIND } from "./immunisation";
import { JOURNAL_KIND } from "./journal";
import { LAB_RESULT_KIND } from "./lab-result";
import { GLUCOSE_KIND, PULSE_KIND, TEMPERATURE_KIND, WEIGHT_KIND } from "./measurement";
import { MEDICATION_KIND } from "./medication";
import { VISIT_KIND } from "./visit";

/** Kinds with a form of their own, in the order in which they are offered. */
export const WRITTEN_KINDS: readonly Kind[] = [
  BLOOD_PRESSURE_KIND,
  WEIGHT_KIND,
  PULSE_KIND,
  TEMPERATURE_KIND,
  GLUCOSE_KIND,
  MEDICATION_KIND,
  CONDITION_KIND,
  ALLERGY_KIND,
  IMMUNISATION_KIND,
  VISIT_KIND,
  LAB_RESULT_KIND,
  JOURNAL_KIND,
];

const READ_KINDS: readonly Kind[] = [PRESCRIPTION_KIND, PROCEDURE_KIND, REPORT_KIND, OBSERVATION_KIND];

/** All of them; the first that fits a resource is its kind. */
export const KINDS: readonly Kind[] = [...WRITTEN_KINDS, ...READ_KINDS, OTHER_KIND];

/** What a resource is to a person. */
export function kindOf(resource: Resource): Kind {
  const written = WRITTEN_KINDS.find((kind) => kind.resourceType === resource.resourceType && kind.fits(resource));
  return written ?? READ_KINDS.find((kind) => kind.fits(resource)) ?? OTHER_KIND;
}
