import type { Json } from "@sealwell/client";
import { codeIn, LOINC, nameOf } from "../fhir/concept";
import { listAt, numberAt, type Resource, textAt } from "../fhir/reading";
import { issuedOf, timeOf } from "../fhir/time";
import { type Measure, MEASURES } from "./measures";

/** One measured value. */
export interface Reading {
  /** The record it is from. */
  readonly recordId: string;
  readonly at: Date;
  /** When it was made known, in milliseconds. */
  readonly issued: number;
  readonly value: number;
}

/** All readings of one quantity, oldest first. */
export interface Series {
  /** Part of an address. */
  readonly key: string;
  /** Where we know the quantity ourselves. */
  readonly measure: Measure | undefined;
  /** What its sender calls it. */
  readonly sentAs: string;
  readonly unit: string;
  readonly usual: { readonly low: number | undefined; readonly high: number | undefined } | undefined;
  readonly readings: readonly Reading[];
}

/** A numeric value in an Observation, or in one of its components. */
interface Measured {
  readonly key: string;
  readonly measure: Measure | undefined;
  readonly sentAs: string;
  readonly value: number;
  readonly unit: string;
  readonly usual: Series["usual"];
}

/** Every series in these records. */
export function seriesOf(records: Iterable<{ readonly id: string; readonly resource: Resource }>): Series[] {
  const found = new Map<string, { first: Measured; readings: Reading[] }>();
  for (const { id: recordId, resource } of records) {
    const time = timeOf(resource);
    for (const measured of time === undefined ? [] : measuredIn(resource)) {
      const series = found.get(measured.key) ?? { first: measured, readings: [] };
      series.readings.push({ recordId, at: time as Date, issued: issuedOf(resource), value: measured.value });
      found.set(measured.key, series);
    }
  }
  return [...found.values()].map(({ first: { key, measure, sentAs, unit, usual }, readings }) => ({
    key,
    measure,
    sentAs,
    unit,
    usual,
    readings: readings.sort((one, other) => one.at.getTime() - other.at.getTime() || one.issued - other.issued),
  }));
}

/** The numbers in a resource; none but an Observation has any. */
export function measuredIn(resource: Resource): Measured[] {
  if (resource.resourceType !== "Observation" || resource["status"] === "entered-in-error") {
    return [];
  }
  return [resource, ...listAt(resource, "component")].map(measuredAt).filter((measured) => measured !== undefined);
}

function measuredAt(place: Json | Resource): Measured | undefined {
  const json = place;
  const code = codeIn(listAt(json, "code")[0], LOINC);
  const value = numberAt(json, "valueQuantity", "value");
  if (code === undefined || value === undefined) {
    return undefined;
  }
  const unit = textAt(json, "valueQuantity", "code") ?? textAt(json, "valueQuantity", "unit") ?? "";
  const measure = MEASURES.find((candidate) => candidate.codes.includes(code));
  if (measure !== undefined) {
    const ours = unit === measure.unit.code ? value : measure.others[unit]?.(value);
    if (ours !== undefined) {
      return { key: measure.name, measure, sentAs: "", value: ours, unit: measure.unit.shown, usual: measure.usual };
    }
  }
  return {
    // The same code in another unit is another line: numbers of two units do not belong on one axis.
    key: unit === "" ? code : `${code}:${unit}`,
    measure: undefined,
    // LOINC's long names say in brackets how a thing was measured; the unit says it again.
    sentAs: (nameOf(listAt(json, "code")[0]) ?? code).replaceAll(/ \[[^\]]*\]/g, ""),
    value,
    unit: textAt(json, "valueQuantity", "unit") ?? unit,
    usual: rangeIn(json),
  };
}

function rangeIn(json: Json): Series["usual"] {
  const range = listAt(json, "referenceRange")[0];
  const [low, high] = [numberAt(range, "low", "value"), numberAt(range, "high", "value")];
  return low === undefined && high === undefined ? undefined : { low, high };
}
