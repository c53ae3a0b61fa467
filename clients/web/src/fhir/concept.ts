import type { Json } from "@sealwell/client";
import { at, listAt, textAt } from "./reading";

export const LOINC = "http://loinc.org";
export const SNOMED = "http://snomed.info/sct";
export const UCUM = "http://unitsofmeasure.org";
export const CVX = "http://hl7.org/fhir/sid/cvx";
export const RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
export const ATC = "http://www.whocc.no/atc";

/** A code of a terminology. `display` is the terminology's own English. */
export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}

/** A CodeableConcept of these codes. */
export function concept(text: string, ...codings: readonly Coding[]): Json {
  return codings.length === 0 ? { text } : { coding: codings.map((coding) => ({ ...coding })), text };
}

/** A CodeableConcept of one code of one of HL7's own systems. */
export function hl7(system: string, code: string): Json {
  return { coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }] };
}

/** How a person would call it: its text, or else a code's display, or the code. */
export function nameOf(concept: Json | undefined): string | undefined {
  const codings = listAt(concept, "coding");
  const display = codings.map((coding) => textAt(coding, "display")).find((found) => found !== undefined);
  const code = codings.map((coding) => textAt(coding, "code")).find((found) => found !== undefined);
  const name = textAt(concept, "text") ?? display ?? code;
  // SNOMED's fully specified names end in what kind of thing it is; people know.
  return name?.replace(/ \((disorder|finding|situation|procedure|morphologic abnormality|regime\/therapy)\)$/, "");
}

/** The code in one of its codings; undefined when none is of that system. */
export function codeIn(concept: Json | undefined, system: string): string | undefined {
  return listAt(concept, "coding")
    .filter((coding) => textAt(coding, "system") === system)
    .map((coding) => textAt(coding, "code"))
    .find((code) => code !== undefined);
}

/** Whether it has that code of that system. */
export function hasCode(concept: Json | undefined, system: string, code: string): boolean {
  return listAt(concept, "coding").some((coding) => at(coding, "system") === system && at(coding, "code") === code);
}
