import { describe, expect, it } from "vitest";
import { demandsOf, isPasscodeMissing, USUAL_DEMANDS } from "./smart-demands";

describe("what a SMART Health Link asks of apps", () => {
  it("is a passcode of four characters at least, unless it is none", () => {
    expect(isPasscodeMissing(USUAL_DEMANDS)).toBe(true);
    expect(isPasscodeMissing({ ...USUAL_DEMANDS, passcode: "123" })).toBe(true);
    expect(isPasscodeMissing({ ...USUAL_DEMANDS, passcode: "1234" })).toBe(false);
    expect(isPasscodeMissing({ ...USUAL_DEMANDS, withPasscode: false })).toBe(false);
  });

  it("is never a passcode where it leads straight to its file", () => {
    const typed = { ...USUAL_DEMANDS, passcode: "1234", direct: true };
    expect(demandsOf(typed)).toEqual({ passcode: "1234", longTerm: false, direct: false });
    expect(demandsOf({ ...typed, withPasscode: false, longTerm: true })).toEqual({ longTerm: true, direct: true });
  });
});
