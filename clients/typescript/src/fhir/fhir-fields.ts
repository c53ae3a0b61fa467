import { isObject, type Json } from "../json/members.js";
import { type RecordDraft, indexed } from "../vault/health-record.js";
import { declareField, type IndexField } from "../vault/index-field.js";

/** Finds imported records by `system|code` of each coding in `code`, `vaccineCode`, `medicationCodeableConcept` or `type`. */
export const CODE: IndexField = declareField("code", "many-values");

/** Finds imported records by the day that they are about, `YYYY-MM-DD`. */
export const DATE: IndexField = declareField("date", "many-values");

const CODES = ["code", "vaccineCode", "medicationCodeableConcept", "type"] as const;
const DATES = [
  "effectiveDateTime",
  "effectivePeriod/start",
  "onsetDateTime",
  "occurrenceDateTime",
  "performedDateTime",
  "performedPeriod/start",
  "authoredOn",
  "period/start",
  "billablePeriod/start",
  "recordedDate",
  "date",
  "issued",
  "created",
] as const;

/**
 * The draft, found by what the resource is about. `category`, `status` and the like are left out: they have so few values that counting
 * tokens would tell which is which. The same as every client's, so that one finds what another has imported.
 */
export function indexResource(draft: RecordDraft, resource: Json): RecordDraft {
  const coded = codesOf(resource).reduce((so, code) => indexed(so, CODE, code), draft);
  const date = dateOf(resource);
  return date === undefined ? coded : indexed(coded, DATE, date);
}

function codesOf(resource: Json): string[] {
  const concepts = CODES.flatMap((name) => listOf(member(resource, name)));
  const codings = concepts.flatMap((concept) => listOf(member(concept, "coding")));
  const codes = codings.flatMap((coding) => {
    const [system, code] = [member(coding, "system"), member(coding, "code")];
    return typeof code === "string" ? [`${typeof system === "string" ? system : ""}|${code}`] : [];
  });
  return [...new Set(codes)].sort();
}

function dateOf(resource: Json): string | undefined {
  const values = DATES.map((path) => path.split("/").reduce<Json | undefined>(member, resource));
  const date = values.find((value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}/.test(value));
  return typeof date === "string" ? date.slice(0, 10) : undefined;
}

function member(json: Json | undefined, name: string): Json | undefined {
  return isObject(json) && Object.hasOwn(json, name) ? json[name] : undefined;
}

function listOf(json: Json | undefined): readonly Json[] {
  if (json === undefined) {
    return [];
  }
  return Array.isArray(json) ? (json as readonly Json[]) : [json];
}
