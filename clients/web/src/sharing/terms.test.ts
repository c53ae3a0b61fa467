import { describe, expect, it } from "vitest";
import { addressesIn, faultIn } from "./emails";
import { blankTerms, endOf, ownTerms, termsOf } from "./terms";

const NOW = new Date(2026, 2, 1, 12);
const OWN = blankTerms(NOW);

describe("the terms of a link", () => {
  it("are a day and once for a doctor", () => {
    expect(termsOf("doctor", OWN, NOW)).toEqual({ expiresAt: new Date(2026, 2, 2, 12), maxOpens: 1 });
  });

  it("are a week and any number for a week", () => {
    expect(termsOf("week", OWN, NOW)).toEqual({ expiresAt: new Date(2026, 2, 8, 12), maxOpens: undefined });
  });

  it("are what was typed", () => {
    expect(ownTerms({ until: "2026-03-03T09:30", limit: " 2 " }, NOW)).toEqual({
      expiresAt: new Date(2026, 2, 3, 9, 30),
      maxOpens: 2,
    });
  });

  it("end after a day, a week, or when it was typed", () => {
    expect(endOf("day", "", NOW)).toEqual(new Date(2026, 2, 2, 12));
    expect(endOf("week", "", NOW)).toEqual(new Date(2026, 2, 8, 12));
    expect(endOf("own", "2026-03-03T09:30", NOW)).toEqual(new Date(2026, 2, 3, 9, 30));
    expect(endOf("own", "2026-02-28T12:00", NOW)).toBe("past");
  });

  it.each([
    [{ ...OWN, until: "" }, "noTime"],
    [{ ...OWN, until: "2026-03-01T11:59" }, "past"],
    [{ ...OWN, until: "2027-03-02T12:00" }, "tooFar"],
    [{ ...OWN, limit: "0" }, "noCount"],
    [{ ...OWN, limit: "1.5" }, "noCount"],
    [{ ...OWN, limit: "10001" }, "noCount"],
  ])("are refused as %j: %s", (own, fault) => {
    expect(ownTerms(own, NOW)).toBe(fault);
  });
});

describe("addresses", () => {
  it("may be set apart by anything, and count once", () => {
    expect(addressesIn(" a@x.org, b@x.org;a@x.org\nc@x.org ")).toEqual(["a@x.org", "b@x.org", "c@x.org"]);
  });

  it("are looked at before they are sent", () => {
    expect(faultIn(["a@x.org", "nobody"])).toEqual({ wrong: "nobody" });
    expect(faultIn(Array.from({ length: 21 }, (_, i) => `a${i}@x.org`))).toBe("many");
    expect(faultIn(["a@x.org"])).toBeUndefined();
  });
});
