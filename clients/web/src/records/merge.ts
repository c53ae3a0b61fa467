import { type Conflict, edit, type HealthRecord, type RecordDraft } from "@sealwell/client";
import { resourceOf } from "../fhir/reading";
import { edited, type Field, type Kind } from "../kinds/kind";
import { fieldsOf } from "./fields";

/** Whose answer holds. */
export type Side = "mine" | "theirs";

/** A question to which two devices have given different answers. */
export interface Difference {
  readonly field: Field;
  readonly mine: string;
  readonly theirs: string;
  /** The one that was changed, where only one was; otherwise mine. */
  readonly suggested: Side;
}

/**
 * Where the two versions differ, as far as the kind's form can tell; nothing when one of them is a deletion.
 *
 * @param base what both were made from, where it is known
 */
export function differing(kind: Kind, { mine, theirs }: Conflict, base: HealthRecord | undefined): Difference[] {
  if (mine === undefined || theirs === undefined) {
    return [];
  }
  const [here, there] = [kind.read(resourceOf(mine.content)), kind.read(resourceOf(theirs.content))];
  const before = base && kind.read(resourceOf(base.content));
  return kind.fields
    .filter(({ name }) => here[name] !== there[name])
    .map((field) => {
      const [ours, others] = [here[field.name] ?? "", there[field.name] ?? ""];
      return { field, mine: ours, theirs: others, suggested: before?.[field.name] === ours ? "theirs" : "mine" };
    });
}

/** Their version with those answers of mine that were chosen; undefined when none was. */
export function merged(
  kind: Kind,
  { theirs }: Conflict,
  differences: readonly Difference[],
  chosen: Readonly<Record<string, Side>>,
): RecordDraft | undefined {
  const kept = differences.filter(({ field, suggested }) => (chosen[field.name] ?? suggested) === "mine");
  if (theirs === undefined || kept.length === 0) {
    return undefined;
  }
  const resource = resourceOf(theirs.content);
  const mine = Object.fromEntries(kept.map(({ field, mine: answer }) => [field.name, answer]));
  const next = edited(kind, resource, { ...kind.read(resource), ...mine });
  return edit(theirs, next, { ...theirs.fields, ...fieldsOf(next) });
}
