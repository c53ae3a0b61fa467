import type { Conflict, HealthRecord } from "@sealwell/client";
import { expect, it } from "vitest";
import { resourceOf } from "../fhir/reading";
import type { Values } from "../kinds/kind";
import { MEDICATION_KIND } from "../kinds/medication";
import { differing, merged } from "./merge";

const BASE: Values = {
  medication: "Ramipril",
  dosage: "1-0-0",
  status: "active",
  start: "2024-01-01",
  end: "",
  note: "",
};

function record(values: Values, revision: number): HealthRecord {
  const content = MEDICATION_KIND.write(values);
  return { id: "a", collection: content.resourceType, revision, content, fields: { source: ["urn:x"] } };
}

const base = record(BASE, 1);
const theirs = record({ ...BASE, dosage: "2-0-0", status: "stopped" }, 2);
const mine = { ...record({ ...BASE, dosage: "0-0-1", note: "at night" }, 1), basedOn: 1 };
const conflict: Conflict = { id: "a", theirRevision: 2, mine, theirs };

it("suggests for each answer the one that was changed", () => {
  const suggested = differing(MEDICATION_KIND, conflict, base).map(({ field, suggested: side }) => [field.name, side]);
  expect(suggested).toEqual([
    ["dosage", "mine"],
    ["status", "theirs"],
    ["note", "mine"],
  ]);
});

it("puts what was chosen over theirs, and keeps where it came from", () => {
  const differences = differing(MEDICATION_KIND, conflict, base);
  const draft = merged(MEDICATION_KIND, conflict, differences, { dosage: "theirs" });
  expect(draft).toMatchObject({ id: "a", basedOn: 2, fields: { source: ["urn:x"] } });
  expect(MEDICATION_KIND.read(resourceOf(draft?.content ?? null))).toEqual({
    ...BASE,
    dosage: "2-0-0",
    status: "stopped",
    note: "at night",
  });
});

it("writes nothing when theirs is chosen throughout", () => {
  const differences = differing(MEDICATION_KIND, conflict, base);
  expect(merged(MEDICATION_KIND, conflict, differences, { dosage: "theirs", note: "theirs" })).toBeUndefined();
});

it("has no fields to choose from when one side has deleted", () => {
  expect(differing(MEDICATION_KIND, { ...conflict, theirs: undefined }, base)).toEqual([]);
});
