import { expect, it } from "vitest";
import { estimate } from "./estimate";

it.each([
  ["password1", "known"],
  ["annaberg", "personal"],
  ["qwertzuiop", "pattern"],
  ["12.05.1987", "date"],
])("says why %s is weak", (password, hint) => {
  expect(estimate(password, "anna.berg@example.org")).toMatchObject({ hint });
  expect(estimate(password, "anna.berg@example.org").score).toBeLessThan(3);
});

it("is content with four random words", () => {
  expect(estimate("korrekt pferd batterie heftklammer", "anna@example.org")).toEqual({ score: 4, hint: undefined });
});
