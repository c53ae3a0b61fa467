import type { Conflict, PendingEdit, Progress } from "@sealwell/client";
import { type Entry, entryOf } from "./entry";

/** What the page shows of the vault, never changed but replaced. */
export interface VaultView {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Undefined once everything that is there can be shown. */
  readonly opening: Progress | "begun" | undefined;
  readonly offline: boolean;
  readonly waiting: number;
  readonly conflicts: readonly Conflict[];
  /** Why it could not be opened; undefined unless that happened. */
  readonly failure: unknown;
}

/** Before anything has been read. */
export const NOTHING_YET: VaultView = {
  entries: new Map(),
  opening: "begun",
  offline: false,
  waiting: 0,
  conflicts: [],
  failure: undefined,
};

/** The entries as if what is waiting had been sent. */
export function overlaid(
  entries: ReadonlyMap<string, Entry>,
  pending: readonly PendingEdit[],
): ReadonlyMap<string, Entry> {
  const overlaying = new Map(entries);
  for (const { id, basedOn, draft } of pending) {
    if (draft === undefined) {
      overlaying.delete(id);
    } else {
      const { collection, content, fields, exact } = draft;
      // The revision it is based on, so that editing it again changes what waits and not what is not there yet.
      overlaying.set(id, entryOf({ id, revision: basedOn, collection, content, fields, exact }, true));
    }
  }
  return overlaying;
}
