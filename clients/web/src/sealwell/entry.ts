import type { HealthRecord } from "@sealwell/client";
import { type Resource, resourceOf } from "../fhir/reading";
import { timeOf } from "../fhir/time";
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
