import { expect, it } from "vitest";
import { measuredIn, seriesOf } from "./reading";

function observation(code: string, value: number, unit: string, time: string) {
  return {
    resourceType: "Observation",
    status: "final",
    code: { coding: [{ system: "http://loinc.org", code, display: "Something" }] },
    effectiveDateTime: time,
    valueQuantity: { value, unit, code: unit },
  };
}

it("puts every value in our unit", () => {
  expect(measuredIn(observation("8310-5", 98.6, "[degF]", "2020"))[0]?.value).toBeCloseTo(37);
  expect(measuredIn(observation("29463-7", 176, "[lb_av]", "2020"))[0]?.value).toBeCloseTo(79.83, 1);
  expect(measuredIn(observation("15074-8", 5, "mmol/L", "2020"))[0]?.key).toBe("glucose");
});

it("keeps units that it does not know on a line of their own", () => {
  const series = seriesOf([
    { id: "a", resource: observation("29463-7", 12, "stone", "2020-01-01") },
    { id: "b", resource: observation("29463-7", 80, "kg", "2020-01-02") },
  ]);
  expect(series.map(({ key }) => key)).toEqual(["29463-7:stone", "weight"]);
});

it("orders readings by time, whatever the order of the records", () => {
  const [series] = seriesOf([
    { id: "late", resource: observation("8867-4", 70, "/min", "2022-01-01T10:00:00+01:00") },
    { id: "early", resource: observation("8867-4", 60, "/min", "2021-05") },
  ]);
  expect(series?.readings.map(({ recordId }) => recordId)).toEqual(["early", "late"]);
});

it("orders readings of one minute by when they were written down", () => {
  const minute = "2026-11-22T08:53:00+01:00";
  const written = (issued: string) => ({ ...observation("8867-4", 66, "/min", minute), issued });
  const [series] = seriesOf([
    { id: "second", resource: written("2026-11-22T07:53:40.000Z") },
    { id: "first", resource: written("2026-11-22T07:53:10.000Z") },
  ]);
  expect(series?.readings.map(({ recordId }) => recordId)).toEqual(["first", "second"]);
});

it("takes nothing from what was entered in error, or has no number", () => {
  expect(measuredIn({ ...observation("8867-4", 70, "/min", "2022"), status: "entered-in-error" })).toEqual([]);
  expect(measuredIn({ resourceType: "Observation", code: { text: "mood" }, valueString: "fine" })).toEqual([]);
  expect(measuredIn({ resourceType: "Patient" })).toEqual([]);
});
