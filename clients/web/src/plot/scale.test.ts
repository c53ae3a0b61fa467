import { expect, it } from "vitest";
import { calendar, roundNumbers, scale } from "./scale";
import { shifted, whole, zoomed } from "./window";

const DAY = 86_400_000;

it("maps there and back", () => {
  const there = scale(60, 120, 300, 0);
  expect(there.at(90)).toBe(150);
  expect(there.back(150)).toBe(90);
});

it("marks round numbers", () => {
  expect(roundNumbers(61, 118, 5)).toEqual([60, 80, 100, 120]);
  expect(roundNumbers(36.2, 37.1, 5)).toEqual([36.2, 36.4, 36.6, 36.8, 37, 37.2]);
});

it("marks years, months or days, whichever fits", () => {
  const from = new Date(2020, 0, 1).getTime();
  expect(calendar(from, from + 3 * 366 * DAY, 4).marks.map((mark) => mark.getFullYear())).toEqual([
    2020, 2021, 2022, 2023,
  ]);
  expect(calendar(from, from + 90 * DAY, 4).marks).toHaveLength(3);
  expect(calendar(from, from + 4 * DAY, 5).marks).toHaveLength(5);
});

it("never looks beyond what there is", () => {
  const all = whole([0, 100 * DAY]);
  const near = zoomed(all, all, 0.5);
  expect(near.to - near.from).toBeCloseTo((all.to - all.from) / 2);
  expect(shifted(near, all, 5).to).toBe(all.to);
  expect(zoomed(near, all, 10)).toEqual(all);
});
