import { describe, expect, test } from "vitest";
import { randomBytes, utf8 } from "../../src/crypto/bytes.js";
import { combineShares, readShare, splitSecret } from "../../src/crypto/slip39/slip39.js";
import { thrownBy } from "../device.js";
import { vectorsOf } from "../vector-file.js";

/** Every choice of so many. */
function choices<T>(all: readonly T[], count: number): T[][] {
  if (count === 0) {
    return [[]];
  }
  return all.flatMap((one, i) => choices(all.slice(i + 1), count - 1).map((others) => [one, ...others]));
}

describe("SLIP-0039's vectors", () => {
  test.each(vectorsOf("slip39"))("$name", async (vector) => {
    const combined = combineShares(vector["shares"] as string[], utf8(vector["passphrase"] as string));
    if (vector["valid"] === true) {
      const hex = Array.from(await combined, (byte) => byte.toString(16).padStart(2, "0")).join("");
      expect(hex).toBe(vector["secret"]);
    } else {
      expect(await thrownBy(combined)).toMatchObject({ name: "ShareError", reason: vector["reason"] });
    }
  });
});

describe("a kit", () => {
  test.each([
    [2, 2],
    [2, 3],
    [3, 5],
    [5, 5],
    [2, 16],
  ])("of which %i of %i give the secret, whichever they are", async (needed, count) => {
    const secret = randomBytes(32);
    const shares = await splitSecret(secret, needed, count);
    for (const some of choices(shares, needed).slice(0, 30)) {
      expect(await combineShares(some.toReversed())).toEqual(secret);
    }
    const enough = shares.slice(0, needed);
    expect(await thrownBy(combineShares(enough.slice(1)))).toMatchObject({ reason: "too-few" });
    expect(new Set(shares.map((share) => readShare(share).kit)).size).toBe(1);
    expect(shares.map((share) => readShare(share).number)).toEqual(shares.map((_, i) => i + 1));
    expect(shares.every((share) => share.split(" ").length === 33)).toBe(true);
  });

  test("says which word is none, and when one is another", async () => {
    const [share = ""] = await splitSecret(randomBytes(32), 2, 3);
    const words = share.split(" ");
    expect(() => readShare(words.with(6, "sealwell").join(" "))).toThrow("word 7");
    const other = words[9] === "academic" ? "acid" : "academic";
    expect(() => readShare(words.with(9, other).join(" "))).toThrow("checksum");
    expect(() => readShare(words.slice(1).join(" "))).toThrow("length");
    expect(readShare(`  ${share.toUpperCase().replaceAll(" ", "\n")} `)).toMatchObject({ number: 1, needed: 2 });
  });

  test("is told apart from another, and from one with a share that somebody made up", async () => {
    const secret = randomBytes(32);
    const [kit, other] = [await splitSecret(secret, 2, 3), await splitSecret(secret, 2, 3)];
    expect(await thrownBy(combineShares([kit[0]!, other[1]!]))).toMatchObject({ reason: "other-kit" });
    expect(await thrownBy(combineShares(kit))).toMatchObject({ reason: "too-many" });
    expect(await thrownBy(combineShares([kit[0]!, kit[0]!]))).toMatchObject({ reason: "too-few" });
  });

  test("has sensible sizes", async () => {
    await expect(splitSecret(randomBytes(32), 1, 3)).rejects.toThrow(RangeError);
    await expect(splitSecret(randomBytes(32), 4, 3)).rejects.toThrow(RangeError);
    await expect(splitSecret(randomBytes(32), 2, 17)).rejects.toThrow(RangeError);
  });
});
