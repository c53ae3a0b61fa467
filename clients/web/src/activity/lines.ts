import type { ActivityEntry } from "@sealwell/client";

/** One line of the list: an entry, or a run of commits. */
export interface Line {
  /** Of its newest entry. */
  readonly number: number;
  readonly kind: string;
  readonly subject: string | null;
  readonly count: number;
  /** When it began, which is when it ended unless it is a run. */
  readonly from: Date;
  readonly to: Date;
}

const COMMITTED = "vault-committed";

/** Entries, newest first, as lines by the day on which they happened; commits that follow each other on a day become one line. */
export function linesByDay(entries: readonly ActivityEntry[]): (readonly [day: Date, lines: readonly Line[]])[] {
  const days = new Map<string, Line[]>();
  for (const entry of entries) {
    const day = entry.at.toDateString();
    const lines = days.get(day) ?? [];
    days.set(day, lines);
    const above = lines.at(-1);
    if (entry.kind === COMMITTED && above?.kind === COMMITTED) {
      lines[lines.length - 1] = { ...above, count: above.count + (entry.count ?? 0), from: entry.at };
    } else {
      const { number, kind, subject, count, at } = entry;
      lines.push({ number, kind, subject, count: count ?? 0, from: at, to: at });
    }
  }
  return [...days.values()].map((lines) => [lines[0]?.to ?? new Date(), lines] as const);
}
