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
  const byKind = Map.groupBy(entries, ({ kind }) => kind);
  return KINDS.flatMap((kind) => {
    const some = byKind.get(kind);
    return some === undefined ? [] : [[kind, some.sort(latestFirst)] as const];
  });
}

function sharedEntry(id: string, resource: Resource): SharedEntry {
  return { id, resource, kind: kindOf(resource), at: timeOf(resource) };
}

function latestFirst(one: SharedEntry, other: SharedEntry): number {
  return (other.at?.getTime() ?? 0) - (one.at?.getTime() ?? 0);
}
