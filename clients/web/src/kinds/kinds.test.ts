import { describe, expect, it } from "vitest";
import { listAt, type Resource, textAt } from "../fhir/reading";
import { formatOf } from "../language/format";
import { edited, type Values } from "./kind";
import { kindOf, WRITTEN_KINDS } from "./kinds";

const NOW = new Date("2026-03-04T05:06:00Z");

const ANSWERS: Readonly<Record<string, Values>> = {
  "blood-pressure": { systolic: "121", diastolic: "79" },
  weight: { value: "71.5" },
  pulse: { value: "62" },
  temperature: { value: "36,8" },
  glucose: { value: "98" },
  medication: { medication: "Ramipril", dosage: "1-0-0", start: "2024-02-01" },
  condition: { condition: "Asthma", onset: "2001-05-06" },
  allergy: { allergen: "Pollen", severity: "mild", reaction: "Sneezing" },
  immunisation: { vaccine: "Influenza", day: "2025-10-01", lot: "A1" },
  visit: { type: "Check-up", with: "Dr. Berg", reason: "Cough" },
  "lab-result": { test: "TSH", value: "2.1", unit: "mU/L", low: "0.4", high: "4.0" },
  journal: { title: "A good day", text: "Grüße an die Füße" },
};

describe.each(WRITTEN_KINDS.map((kind) => [kind.name, kind] as const))("%s", (name, kind) => {
  const values = { ...kind.blank(NOW), ...ANSWERS[name] };
  const resource = kind.write(values);

  it("is recognised by what it writes", () => {
    expect(kindOf(resource)).toBe(kind);
  });

  it("reads what it has written", () => {
    const normal = Object.fromEntries(
      Object.entries(values).map(([field, answer]) => [
        field,
        answer.replace(/^(\d+)[.,](\d+)$/, (number) => String(Number(number.replace(",", ".")))),
      ]),
    );
    expect(kind.read(resource)).toEqual(normal);
  });

  it("says what it is about in one line", () => {
    const telling = { say: (phrase: { en: string }) => phrase.en, format: formatOf("en") };
    expect(`${kind.title(resource) ?? ""}${kind.detail(resource, telling)}`).not.toBe("");
  });

  it("changes nothing that was not edited", () => {
    const foreign: Resource = { ...resource, id: "from-elsewhere", meta: { profile: ["http://example.org"] } };
    expect(edited(kind, foreign, kind.read(foreign))).toEqual(foreign);
  });

  it("belongs to somebody, as FHIR wants it", () => {
    expect(textAt(resource, "subject", "display") ?? textAt(resource, "patient", "display")).toBeDefined();
  });
});

describe("kindOf", () => {
  it("knows blood pressures of older senders", () => {
    const code = { coding: [{ system: "http://loinc.org", code: "55284-4" }] };
    expect(kindOf({ resourceType: "Observation", code }).name).toBe("blood-pressure");
  });

  it("finds a place for everything", () => {
    expect(kindOf({ resourceType: "Claim" }).name).toBe("other");
    expect(kindOf({ resourceType: "" }).name).toBe("other");
    expect(kindOf({ resourceType: "Observation" }).name).toBe("observation");
  });
});

it("keeps the details of others in an edited record", () => {
  const kind = WRITTEN_KINDS.find(({ name }) => name === "condition");
  const before: Resource = {
    resourceType: "Condition",
    code: { coding: [{ system: "http://snomed.info/sct", code: "195967001" }], text: "Asthma" },
    encounter: { reference: "urn:uuid:1" },
    onsetDateTime: "2001-05-06T07:08:09+00:00",
  };
  const after = kind === undefined ? before : edited(kind, before, { ...kind.read(before), note: "worse in spring" });

  expect(after).toEqual({ ...before, note: [{ text: "worse in spring" }] });
  expect(listAt(after, "code", "coding")).toHaveLength(1);
});
