import type { OwnedShare, OwnedSmartLink } from "@sealwell/client";
import { describe, expect, it } from "vitest";
import { everyLink, opensStill } from "./any-link";

function made(day: number): { createdAt: Date } {
  return { createdAt: new Date(2026, 0, day) };
}

describe("links of both kinds", () => {
  it("stand in one list, newest first, each with its own page", () => {
    const shares = [
      { id: "c", ...made(3) },
      { id: "a", ...made(1), maxOpens: 2 },
    ] as OwnedShare[];
    const links = everyLink(shares, [{ id: "b", ...made(2) } as OwnedSmartLink]);
    expect(links.map(({ path, isSmart }) => [path, isSmart])).toEqual([
      ["/shares/c", false],
      ["/shares/smart/b", true],
      ["/shares/a", false],
    ]);
    expect(links.map(({ maxOpens }) => maxOpens)).toEqual([undefined, null, 2]);
  });

  it.each([
    ["live", null, true],
    ["locked", null, true],
    ["locked", new Date(), false],
    ["used-up", null, false],
    ["expired", new Date(), false],
  ] as const)("that are %s and ended at %s: open still? %s", (state, endedAt, still) => {
    expect(opensStill({ state, endedAt })).toBe(still);
  });
});
