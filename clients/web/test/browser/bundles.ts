import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The history of a person whom Synthea has made up, as a practice hands it out. */
export const ADULT = join(import.meta.dirname, "data/gricelda-adult.json");

/** How many resources are in a FHIR Bundle. */
export function entriesIn(bundle: string): number {
  return (JSON.parse(bundle) as { readonly entry: readonly unknown[] }).entry.length;
}

export const ADULT_ENTRIES = entriesIn(readFileSync(ADULT, "utf8"));

/** So many pulse values, a day each, as an uploaded file. */
export function pulses(count: number): { name: string; mimeType: string; buffer: Buffer } {
  const entry = Array.from({ length: count }, (_, i) => ({
    fullUrl: `urn:sealwell:pulse:${i}`,
    resource: {
      resourceType: "Observation",
      status: "final",
      code: { coding: [{ system: "http://loinc.org", code: "8867-4", display: "Heart rate" }] },
      effectiveDateTime: new Date(Date.UTC(2010, 0, 1 + i, 7)).toISOString(),
      valueQuantity: { value: 55 + (i % 40), unit: "/min", system: "http://unitsofmeasure.org", code: "/min" },
    },
  }));
  const bundle = JSON.stringify({ resourceType: "Bundle", type: "collection", entry });
  return { name: "pulses.json", mimeType: "application/json", buffer: Buffer.from(bundle) };
}
