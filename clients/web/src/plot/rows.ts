import type { ChartLines } from "./lines";
import type { Window } from "./window";

/** What was measured at one time: a value for each line, where there is one. */
export interface Row {
  readonly recordId: string;
  readonly at: Date;
  readonly values: readonly (number | undefined)[];
}

/** Readings of one record belong together; latest first. */
export function rowsOf({ lines }: ChartLines, { from, to }: Window): Row[] {
  const rows = new Map<string, { recordId: string; at: Date; values: (number | undefined)[] }>();
  lines.forEach(({ series }, place) => {
    for (const { recordId, at, value } of series.readings) {
      const row = rows.get(recordId) ?? { recordId, at, values: lines.map(() => undefined) };
      row.values[place] = value;
      rows.set(recordId, row);
    }
  });
  return [...rows.values()]
    .filter(({ at }) => at.getTime() >= from && at.getTime() <= to)
    .toReversed()
    .sort((one, other) => other.at.getTime() - one.at.getTime());
}
