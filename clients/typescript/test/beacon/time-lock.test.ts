import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lockKeyWith } from "../../src/beacon/time-lock.js";
import { decodeBase64Url, encodeBase64Url } from "../../src/crypto/base64url.js";
import { type Bytes, randomBytes } from "../../src/crypto/bytes.js";
import { DEVELOPMENT, lockKey, openTimeLock, QUICKNET, ServerLiedError } from "../../src/time-lock.js";
import { thrownBy } from "../device.js";
import { QUICKNET_1000, signedByDevelopment } from "./published-secret.js";

const ROUND = 4711;
const SIGNATURE = await signedByDevelopment(ROUND);
// A pairing takes its time.
const FEW = { numRuns: 10 };

async function refusal(lock: string, signature = SIGNATURE, round = ROUND): Promise<string> {
  const thrown = await thrownBy(openTimeLock(DEVELOPMENT, round, lock, signature));
  expect(thrown).toBeInstanceOf(ServerLiedError);
  return (thrown as ServerLiedError).message;
}

function flipped(lock: string, bit: number): string {
  const bytes = decodeBase64Url(lock);
  const at = bit >> 3;
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7));
  return encodeBase64Url(bytes);
}

describe("a time lock", () => {
  test("gives every key back, in every round", async () => {
    const keys = fc.uint8Array({ minLength: 16, maxLength: 16 });
    await fc.assert(
      fc.asyncProperty(keys, fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), async (some, round) => {
        const key = new Uint8Array(some);
        const lock = await lockKey(DEVELOPMENT, round, key);
        expect(lock).toHaveLength(171);
        expect(await openTimeLock(DEVELOPMENT, round, lock, await signedByDevelopment(round))).toEqual(key);
      }),
      FEW,
    );
  });

  test("of the network's beacon opens with the network's signature", async () => {
    const key = randomBytes(16);
    expect(await openTimeLock(QUICKNET, 1000, await lockKey(QUICKNET, 1000, key), QUICKNET_1000)).toEqual(key);
  });

  test("is another each time", async () => {
    const key = randomBytes(16);
    const locks = await Promise.all([1, 2, 3].map(() => lockKey(DEVELOPMENT, ROUND, key)));
    expect(new Set(locks.map((lock) => lock.slice(0, 128))).size).toBe(3);
    expect(new Set(locks.map((lock) => lock.slice(128))).size).toBe(3);
  });

  test("holds 16 bytes, and a round", async () => {
    for (const length of [0, 15, 17, 32]) {
      await expect(lockKey(DEVELOPMENT, ROUND, new Uint8Array(length))).rejects.toThrow(RangeError);
      await expect(lockKeyWith(new Uint8Array(length), DEVELOPMENT, ROUND, randomBytes(16))).rejects.toThrow(
        RangeError,
      );
    }
    await expect(lockKey(DEVELOPMENT, 0, randomBytes(16))).rejects.toThrow(RangeError);
    await expect(openTimeLock(DEVELOPMENT, 0, "", SIGNATURE)).rejects.toThrow(RangeError);
  });

  test("leaves the key as it was", async () => {
    const key: Bytes = new Uint8Array(16).fill(7);
    await lockKey(DEVELOPMENT, ROUND, key);
    expect(key).toEqual(new Uint8Array(16).fill(7));
  });
});

describe("what is no lock of this round", () => {
  test("is refused alike, wherever a bit of it is another", async () => {
    const lock = await lockKey(DEVELOPMENT, ROUND, randomBytes(16));
    const messages = new Set<string>();
    for (let bit = 0; bit < 128 * 8; bit += 31) {
      messages.add(await refusal(flipped(lock, bit)));
    }
    messages.add(await refusal(lock, await signedByDevelopment(ROUND + 1)));
    messages.add(await refusal(lock, await signedByDevelopment(ROUND + 1), ROUND + 1));
    messages.add(await refusal(lock, ""));
    expect(messages.size).toBe(1);
  });

  test("is refused alike, whatever it is", async () => {
    const messages = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => messages.add(await refusal(text)).size === 1),
      FEW,
    );
    const bytes = fc.uint8Array({ minLength: 128, maxLength: 128 });
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => messages.add(await refusal(encodeBase64Url(some))).size === 1),
      FEW,
    );
    expect(messages.size).toBe(1);
  });
});
