import { expect, it } from "vitest";
import { daysBefore, shifted, SPANS, whole, zoomed } from "./window";

const DAY = 86_400_000;
const LAST = Date.UTC(2025, 5, 1);
const TIMES = [LAST - 4_000 * DAY, LAST - 20 * DAY, LAST];
const ALL = whole(TIMES);

it.each(SPANS)("shows the last value in a $name", ({ days }) => {
  const { from, to } = daysBefore(LAST, ALL, days);
  expect(from).toBeLessThan(LAST);
  expect(to).toBeGreaterThan(LAST);
  expect(to - from).toBeLessThanOrEqual(days * 1.03 * DAY);
});

it("shows no more than there is", () => {
  expect(daysBefore(LAST, ALL, 10_000)).toEqual({ from: ALL.from, to: ALL.to });
  expect(zoomed(ALL, ALL, 2)).toEqual(ALL);
  expect(shifted(ALL, ALL, 0.5)).toEqual(ALL);
});
