import { expect, it } from "vitest";
import { formatOf } from "./format";

it("writes months in the language, and the year after them", () => {
  expect(formatOf("de").month(new Date(2026, 2, 1))).toBe("März 2026");
  expect(formatOf("en", ["en-US"]).month(new Date(2026, 2, 31))).toBe("March 2026");
});
