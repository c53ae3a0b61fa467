/** The stretch of time that is looked at, in milliseconds. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export const SPANS = [
  { name: "month", days: 31 },
  { name: "quarter", days: 92 },
  { name: "year", days: 366 },
  { name: "years", days: 5 * 366 },
] as const;

const DAY = 86_400_000;
const LEAST = DAY / 4;

/** Everything, with a little air on both sides. */
export function whole(times: readonly number[]): Window {
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const air = Math.max((last - first) * 0.03, DAY / 2);
  return { from: first - air, to: last + air };
}

/** The so many days before the last value, with as much air after it as they can spare: all's own may be longer than a month. */
export function daysBefore(last: number, all: Window, days: number): Window {
  return { from: Math.max(last - days * DAY, all.from), to: Math.min(last + days * DAY * 0.03, all.to) };
}

/** Nearer or farther, around a moment: a factor of a half shows half as much. Never more than everything. */
export function zoomed(window: Window, all: Window, factor: number, around = (window.from + window.to) / 2): Window {
  const span = Math.max((window.to - window.from) * factor, LEAST);
  const part = (around - window.from) / (window.to - window.from);
  const from = around - span * part;
  return { from: Math.max(from, all.from), to: Math.min(from + span, all.to) };
}

/** Earlier or later by a part of what is seen, as far as there is anything. */
export function shifted(window: Window, all: Window, part: number): Window {
  const wanted = (window.to - window.from) * part;
  const by = Math.min(Math.max(wanted, all.from - window.from), all.to - window.to);
  return { from: window.from + by, to: window.to + by };
}
