import type { HealthRecord } from "@sealwell/client";
import { type Resource, resourceOf } from "../fhir/reading";
import { issuedOf, timeOf } from "../fhir/time";
import type { Kind } from "../kinds/kind";
import { kindOf } from "../kinds/kinds";

/** A record as the app looks at it. */
export interface Entry {
  readonly id: string;
  readonly record: HealthRecord;
  readonly resource: Resource;
  readonly kind: Kind;
  readonly at: Date | undefined;
  /** Written here and not yet at the server. */
  readonly waiting: boolean;
}

export function entryOf(record: HealthRecord, waiting: boolean): Entry {
  const resource = resourceOf(record.content);
  return { id: record.id, record, resource, kind: kindOf(resource), at: timeOf(resource), waiting };
}

/** For lists: what has no date comes last, and each list has one order only. */
export function newestFirst(one: Entry, other: Entry): number {
  return (
    timeIn(other) - timeIn(one) || issuedOf(other.resource) - issuedOf(one.resource) || (one.id < other.id ? -1 : 1)
  );
}

function timeIn({ at }: Entry): number {
  return at?.getTime() ?? Number.MIN_SAFE_INTEGER;
}
