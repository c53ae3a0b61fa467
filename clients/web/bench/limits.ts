import { expect } from "vitest";

/** A number and what it is held against, both taken in the same run. */
export interface Measure {
  readonly name: string;
  readonly measured: number;
  readonly against: string;
  readonly baseline: number;
  /** How many times the baseline it may be. */
  readonly limit: number;
  readonly unit: string;
}

/** Prints a number beside its limit, and fails on a miss. */
export function hold({ name, measured, against, baseline, limit, unit }: Measure): void {
  const ratio = baseline === 0 ? measured : measured / baseline;
  const verdict = ratio <= limit ? "ok" : "MISSED";
  const [number, other] = [measured, baseline].map((value) => `${Math.round(value)} ${unit}`);
  console.log(
    `  ${verdict.padEnd(6)}  ${name}: ${number}; ${against}: ${other}; ${ratio.toFixed(2)}, at most ${limit}`,
  );
  // What comes after it is measured all the same.
  expect.soft(ratio, name).toBeLessThanOrEqual(limit);
}

/** The middle one: a machine that does something else for a moment does not matter. */
export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
