import { CODE, DATE, type Fields, type RecordDraft } from "@sealwell/client";
import { listAt, type Resource, textAt } from "../fhir/reading";
import { timeOf, toDateInput } from "../fhir/time";

const CODED = ["code", "vaccineCode", "medicationCodeableConcept", "type"];

/** By what a record is found at the server without its knowing what it is: the same as for imported ones. */
export function fieldsOf(resource: Resource): Fields {
  const codings = CODED.flatMap((member) => listAt(resource, member)).flatMap((concept) => listAt(concept, "coding"));
  const codes = codings
    .filter((coding) => textAt(coding, "code") !== undefined)
    .map((coding) => `${textAt(coding, "system") ?? ""}|${textAt(coding, "code")}`);
  const time = timeOf(resource);
  return {
    ...(codes.length > 0 && { [CODE.name]: [...new Set(codes)].sort() }),
    ...(time && { [DATE.name]: [toDateInput(time)] }),
  };
}

/** A new record of this resource; what was measured says when that was written down, more exactly than its form asks. */
export function draftOf(written: Resource, now: Date): RecordDraft {
  const resource = written.resourceType === "Observation" ? { ...written, issued: now.toISOString() } : written;
  return { basedOn: 0, collection: resource.resourceType, content: resource, fields: fieldsOf(resource) };
}
