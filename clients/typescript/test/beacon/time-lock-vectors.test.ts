import { describe, expect } from "vitest";
import { DEVELOPMENT, QUICKNET } from "../../src/beacon/beacons.js";
import { lockKeyWith, openTimeLock } from "../../src/beacon/time-lock.js";
import { decodeHex, encodeHex } from "../../src/crypto/hex.js";
import { type Vector, vectors } from "../vector-file.js";

const BEACONS = { quicknet: QUICKNET, development: DEVELOPMENT };

describe("time-lock", () => {
  vectors("time-lock", async (vector) => {
    const beacon = BEACONS[vector["beacon"] as keyof typeof BEACONS];
    if (vector["lock"] === undefined) {
      await beacon.verify(vector["round"], vector["signature"]);
    } else {
      await checkLock(vector, beacon);
    }
  });

  async function checkLock({ round, key, t, lock, signature, valid }: Vector, beacon: typeof QUICKNET): Promise<void> {
    const opened = await openTimeLock(beacon, round, lock, signature);
    expect(valid).toBe(true);
    expect(encodeHex(opened)).toBe(key);
    expect(await lockKeyWith(decodeHex(t, 16), beacon, round, opened)).toBe(lock);
  }
});
