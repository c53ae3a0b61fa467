import type { Entry } from "../sealwell/entry";
import type { Current } from "./current";
import type { LatestValue } from "./latest-values";

/** The records that the overview is made of, each once. */
export function shownOf(
  entries: ReadonlyMap<string, Entry>,
  { medication, conditions, allergies }: Current,
  latest: readonly LatestValue[],
): Entry[] {
  const measured = latest
    .flatMap(({ recordIds }) => recordIds)
    .map((id) => entries.get(id))
    .filter((entry) => entry !== undefined);
  return [...new Set([...measured, ...medication, ...conditions, ...allergies])];
}
