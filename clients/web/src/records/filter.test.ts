import type { Json } from "@sealwell/client";
import { expect, it } from "vitest";
import { entryOf } from "../sealwell/entry";
import { filtered, yearsOf } from "./filter";

let count = 0;

function entry(content: Readonly<Record<string, Json>> & { resourceType: string }) {
  return entryOf({ id: `id-${count++}`, collection: content.resourceType, revision: 1, content, fields: {} }, false);
}

const ENTRIES = [
  entry({ resourceType: "Condition", code: { text: "Asthma" }, onsetDateTime: "2019-03-01" }),
  entry({
    resourceType: "Observation",
    code: { coding: [{ system: "http://loinc.org", code: "8867-4", display: "Heart rate" }] },
    valueQuantity: { value: 61, code: "/min" },
    effectiveDateTime: "2024-01-01",
  }),
  entry({ resourceType: "Claim" }),
];
const ANY = { words: "", kind: undefined, year: undefined };

it("shows the newest first and what has no date last", () => {
  expect(filtered(ENTRIES, ANY).map(({ kind }) => kind.name)).toEqual(["pulse", "condition", "other"]);
});

it("shows the later written first of two that were measured in one minute", () => {
  const pulse = (issued: string) =>
    entry({ resourceType: "Observation", effectiveDateTime: "2026-11-22T08:53:00+01:00", issued });
  const [first, second] = [pulse("2026-11-22T07:53:10Z"), pulse("2026-11-22T07:53:40Z")];
  expect(filtered([first, second], ANY)).toEqual([second, first]);
  expect(filtered([second, first], ANY)).toEqual([second, first]);
});

it.each([
  ["asthma", "condition"],
  ["8867-4", "pulse"],
  ["PULS", "pulse"],
  ["heart rate", "pulse"],
])("finds %s", (words, kind) => {
  expect(filtered(ENTRIES, { ...ANY, words }).map((found) => found.kind.name)).toEqual([kind]);
});

it("filters by kind and year", () => {
  expect(filtered(ENTRIES, { ...ANY, kind: "condition" })).toHaveLength(1);
  expect(filtered(ENTRIES, { ...ANY, year: 2024 })).toHaveLength(1);
  expect(filtered(ENTRIES, { ...ANY, year: 2020 })).toHaveLength(0);
  expect(yearsOf(ENTRIES)).toEqual([2024, 2019]);
});
