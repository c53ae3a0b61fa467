import type { ActivityEntry } from "@sealwell/client";
import { expect, it } from "vitest";
import { linesByDay } from "./lines";

function entry(number: number, kind: string, at: Date, count: number | null = null): ActivityEntry {
  return { number, kind, at, count, subject: null, hash: "" };
}

const [late, noon, morning, before] = [
  new Date(2026, 2, 2, 22),
  new Date(2026, 2, 2, 12),
  new Date(2026, 2, 2, 8),
  new Date(2026, 2, 1, 23),
];

it("makes one line of commits that follow each other, and another beyond a day or something else", () => {
  const days = linesByDay([
    entry(6, "vault-committed", late, 3),
    entry(5, "vault-committed", noon, 4),
    entry(4, "signed-in", noon),
    entry(3, "vault-committed", morning, 1),
    entry(2, "vault-committed", before, 9),
    entry(1, "account-registered", before),
  ]);
  expect(
    days.map(([day, lines]) => [day, lines.map(({ number, count, from, to }) => [number, count, from, to])]),
  ).toEqual([
    [
      late,
      [
        [6, 7, noon, late],
        [4, 0, noon, noon],
        [3, 1, morning, morning],
      ],
    ],
    [
      before,
      [
        [2, 9, before, before],
        [1, 0, before, before],
      ],
    ],
  ]);
});

it("has no day without entries", () => {
  expect(linesByDay([])).toEqual([]);
});
