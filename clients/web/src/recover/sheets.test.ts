import { describe, expect, it } from "vitest";
import { isSheet, missing, readSheet, type Sheet } from "./sheets";

/** SLIP-0039's published vectors 23 (2 of 3, 256 bits) and 42. */
const FIRST =
  "humidity disease academic always aluminum jewelry energy woman receiver strategy amuse duckling lying evidence network walnut tactics forget hairy rebound impulse brother survive clothes stadium mailman rival ocean reward venture always armed unwrap";
const SECOND =
  "humidity disease academic agency actress jacket gross physics cylinder solution fake mortgage benefit public busy prepare sharp friar change work slow purchase ruler again tricycle involve viral wireless mixture anatomy desert cargo upgrade";
const ANOTHERS =
  "testify swimming academic academic column loyalty smear include exotic bedroom exotic wrist lobe cover grief golden smart junior estimate learn";

function sheet(text: string): Sheet {
  const read = readSheet(text, []);
  if (!isSheet(read)) {
    throw new Error(read.reason);
  }
  return read;
}

describe("sheets", () => {
  it("are counted until there are enough", () => {
    expect(missing([])).toBeUndefined();
    expect(missing([sheet(FIRST)])).toBe(1);
    expect(missing([sheet(FIRST), sheet(SECOND)])).toBe(0);
  });

  it("are taken once, and from one kit", () => {
    expect(readSheet(FIRST, [sheet(FIRST)])).toEqual({ reason: "again" });
    expect(readSheet(ANOTHERS, [sheet(FIRST)])).toEqual({ reason: "other-kit" });
    expect(readSheet(SECOND, [sheet(FIRST)])).toMatchObject({ number: 2, needed: 2 });
  });

  it("say what is wrong with them", () => {
    expect(readSheet(FIRST.replace("jewelry", "sealwell"), [])).toMatchObject({ reason: "unknown-word", word: 6 });
    expect(readSheet(FIRST.replace("jewelry", "academic"), [])).toMatchObject({ reason: "checksum" });
    expect(readSheet(FIRST.split(" ").slice(1).join(" "), [])).toMatchObject({ reason: "length" });
  });
});
