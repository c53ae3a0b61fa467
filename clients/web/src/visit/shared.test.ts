import { describe, expect, it } from "vitest";
import { bundleOf } from "./bundle";
import { entriesByKind } from "./shared-entry";

const WEIGHT = {
  resourceType: "Observation",
  code: { coding: [{ system: "http://loinc.org", code: "29463-7" }] },
  effectiveDateTime: "2026-01-02",
  valueQuantity: { value: 71.5, unit: "kg", system: "http://unitsofmeasure.org", code: "kg" },
};
const CONTENT = {
  title: "For Dr Quint",
  items: [
    { collection: "Condition", content: { resourceType: "Condition", code: { text: "Hay fever" } } },
    { collection: "Observation", content: WEIGHT },
    { collection: "Note", content: { text: "no resource" } },
    { collection: "Observation", content: { ...WEIGHT, effectiveDateTime: "2026-02-01" }, exact: '{"value":1.50}' },
  ],
};

describe("what was shared", () => {
  it("is shown by kind, latest first", () => {
    const shown = entriesByKind(CONTENT).map(([kind, some]) => [kind.name, some.map(({ id }) => id)]);
    expect(shown).toEqual([
      ["weight", ["3", "1"]],
      ["condition", ["0"]],
      ["other", ["2"]],
    ]);
  });

  it("is taken along as a bundle with every digit", () => {
    const bundle = bundleOf(CONTENT);
    expect(bundle).toContain('{"resource":{"value":1.50}}');
    expect(JSON.parse(bundle)).toMatchObject({ resourceType: "Bundle", type: "collection" });
    expect((JSON.parse(bundle) as { entry: unknown[] }).entry).toHaveLength(3);
  });
});
