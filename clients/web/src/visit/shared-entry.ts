import type { SharedContent } from "@sealwell/client";
import { type Resource, resourceOf } from "../fhir/reading";
import { timeOf } from "../fhir/time";
import type { Kind } from "../kinds/kind";
import { kindOf, KINDS } from "../kinds/kinds";

/** A record as a visitor looks at it: without an id of its own, for it is nobody's record here. */
export interface SharedEntry {
  /** Its place in what is shared. */
  readonly id: string;
  readonly resource: Resource;
  readonly kind: Kind;
  readonly at: Date | undefined;
}

/** In the order of the kinds, and each kind latest first. */
export function entriesByKind({ items }: SharedContent): readonly (readonly [Kind, readonly SharedEntry[]])[] {
  const entries = items.map(({ content }, place) => sharedEntry(String(place), resourceOf(content)));
  return KINDS.map((kind) => [kind, entries.filter((entry) => entry.kind === kind).sort(latestFirst)] as const).filter(
    ([, some]) => some.length > 0,
  );
}

function sharedEntry(id: string, resource: Resource): SharedEntry {
  return { id, resource, kind: kindOf(resource), at: timeOf(resource) };
}

function latestFirst(one: SharedEntry, other: SharedEntry): number {
  return (other.at?.getTime() ?? 0) - (one.at?.getTime() ?? 0);
}
