import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { speak } from "../language/phrases";
import { FURTHER_WAYS, RECOMMENDED, setUpPath } from "./further-ways";
import { TEXT } from "./text";

const PAGES = readFileSync(new URL("../app/Pages.tsx", import.meta.url), "utf8");

describe("the ways that are offered after the words", () => {
  it("are the other three, the recommended one first", () => {
    expect(FURTHER_WAYS).toEqual(["kit", "contacts", "capsule"]);
    expect(FURTHER_WAYS[0]).toBe(RECOMMENDED);
  });

  it.each(FURTHER_WAYS)("lead from %s to a page that there is", (way) => {
    expect(PAGES).toContain(`path="${setUpPath(way)}"`);
  });

  it.each(["de", "en"] as const)("have each a name and a hint of their own (%s)", (language) => {
    const t = speak(TEXT, language);
    const said = FURTHER_WAYS.flatMap((way) => [t[way], t[`${way}Hint`], t.setUpNamed(t[way])]);
    expect(new Set(said).size).toBe(3 * FURTHER_WAYS.length);
  });

  it.each(["de", "en"] as const)("are set up by buttons whose names begin with what they show (%s)", (language) => {
    const t = speak(TEXT, language);
    FURTHER_WAYS.forEach((way) => expect(t.setUpNamed(t[way]).startsWith(t.setUp)).toBe(true));
  });
});
