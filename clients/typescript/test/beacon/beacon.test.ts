import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Beacon } from "../../src/beacon/beacon.js";
import { DEVELOPMENT, QUICKNET } from "../../src/beacon/beacons.js";
import { type Bytes, concat, u64, utf8 } from "../../src/crypto/bytes.js";
import { sha256 } from "../../src/crypto/digest.js";
import { decodeHex, encodeHex } from "../../src/crypto/hex.js";
import { publicKeyOfDevelopment, QUICKNET_1000, signedByDevelopment } from "./published-secret.js";

const beacons = [
  ["quicknet", QUICKNET],
  ["the development beacon", DEVELOPMENT],
] as const;
const u32 = (value: number): Bytes => u64(value).slice(4);

/** As drand names a chain: the hash of all that makes it. */
async function chainOf({ period, genesis, publicKey }: Beacon, seed: Bytes, id: string): Promise<string> {
  const parts = concat(u32(period), u64(genesis), decodeHex(publicKey, 96), seed, utf8(id));
  return encodeHex(await sha256(parts));
}

describe("what is compiled in", () => {
  test("is named by its hash: quicknet", async () => {
    const seed = decodeHex("f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e", 32);
    expect(await chainOf(QUICKNET, seed, "quicknet")).toBe(QUICKNET.chain);
  });

  test("is named by its hash: the development beacon", async () => {
    const seed = await sha256(utf8("sealwell development beacon"));
    expect(await chainOf(DEVELOPMENT, seed, "development")).toBe(DEVELOPMENT.chain);
  });

  test("is the public key of the published secret", async () => {
    expect(await publicKeyOfDevelopment()).toBe(DEVELOPMENT.publicKey);
  });
});

describe.each(beacons)("a round of %s", (_name, beacon) => {
  test("comes at its time, from the first on", () => {
    expect(beacon.timeOf(1)).toEqual(new Date(beacon.genesis * 1000));
    expect(beacon.timeOf(1001)).toEqual(new Date((beacon.genesis + 3000) * 1000));
  });

  test("is the first one not before an instant, to the millisecond", () => {
    const at = beacon.timeOf(1000).getTime();
    expect(beacon.roundAt(new Date(at - 1))).toBe(1000);
    expect(beacon.roundAt(new Date(at))).toBe(1000);
    expect(beacon.roundAt(new Date(at + 1))).toBe(1001);
  });

  test("is the first for all that was before it", () => {
    expect([0, -62_135_596_800_000].map((millis) => beacon.roundAt(new Date(millis)))).toEqual([1, 1]);
    expect(beacon.roundAt(beacon.timeOf(1))).toBe(1);
  });

  test("never comes before the instant, and the one before it always does", () => {
    fc.assert(
      fc.property(fc.date({ min: beacon.timeOf(2), max: new Date("9999-12-31"), noInvalidDate: true }), (instant) => {
        const round = beacon.roundAt(instant);
        return beacon.timeOf(round) >= instant && (round === 1 || beacon.timeOf(round - 1) < instant);
      }),
    );
  });

  test("is a whole number from 1, and a time is one", async () => {
    for (const none of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => beacon.timeOf(none)).toThrow(RangeError);
      await expect(beacon.verify(none, QUICKNET_1000)).rejects.toThrow(RangeError);
    }
    expect(() => beacon.timeOf(Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
    expect(() => beacon.roundAt(new Date(Number.NaN))).toThrow(RangeError);
  });
});

describe("a signature", () => {
  test("is the beacon's of its round", async () => {
    await QUICKNET.verify(1000, QUICKNET_1000);
    await DEVELOPMENT.verify(77, await signedByDevelopment(77));
  });

  test("of another round or beacon, or none, is refused by one name", async () => {
    const signature = await signedByDevelopment(77);
    const tries = [
      DEVELOPMENT.verify(78, signature),
      QUICKNET.verify(77, signature),
      QUICKNET.verify(999, QUICKNET_1000),
      QUICKNET.verify(1000, ""),
      QUICKNET.verify(1000, `c0${"00".repeat(47)}`),
    ];
    for (const refused of await Promise.allSettled(tries)) {
      expect(refused).toMatchObject({
        status: "rejected",
        reason: { name: "ServerLiedError", lie: "ENVELOPE_REFUSED" },
      });
    }
  });
});
