import { describe, expect } from "vitest";
import { DEVELOPMENT } from "../../src/beacon/beacons.js";
import { openTimeLock } from "../../src/beacon/time-lock.js";
import { capsuleText, readCapsuleFile } from "../../src/capsule/capsule-file.js";
import { capsuleKey, capsuleProof, capsuleProofHash, lockedHalf, requireLock } from "../../src/capsule/capsule-keys.js";
import { decodeBase64Url, encodeBase64Url } from "../../src/crypto/base64url.js";
import { contexts } from "../../src/keys/contexts.js";
import { unwrapIn } from "../../src/recovery/way.js";
import { type Vector, vectors } from "../vector-file.js";

describe("capsule", () => {
  vectors("capsule", async (vector) => STEPS[vector["step"]]?.(vector));

  const STEPS: Readonly<Record<string, (vector: Vector) => Promise<void>>> = {
    async check({ rk, capsule, round, waitSeconds, lock, timed }) {
      await requireLock(decodeBase64Url(rk), capsule, DEVELOPMENT, { round, waitSeconds }, lock);
      expect(encodeBase64Url(await lockedHalf(decodeBase64Url(rk), capsule))).toBe(timed);
    },

    async open({ account, capsule, half, round, signature, lock, wrap, valid, ...made }) {
      const locked = await openTimeLock(DEVELOPMENT, round, lock, signature);
      const key = await capsuleKey(locked, decodeBase64Url(half));
      const context = contexts.byCapsule(account, capsule);
      expect(encodeBase64Url(await unwrapIn(context, key, wrap))).toBe(made["rk"]);
      expect(valid).toBe(true);
      expect(encodeBase64Url(locked)).toBe(made["timed"]);
      expect(encodeBase64Url(key)).toBe(made["key"]);
      expect(await capsuleProof(decodeBase64Url(half))).toBe(made["proof"]);
      expect(await capsuleProofHash(decodeBase64Url(half))).toBe(made["proofHash"]);
      expect(context).toBe(made["context"]);
    },

    async file({ file, account, capsule, half }) {
      const read = readCapsuleFile(file, DEVELOPMENT);
      expect(read).toEqual({ accountId: account, id: capsule, chain: DEVELOPMENT.chain, half: decodeBase64Url(half) });
      expect(readCapsuleFile(capsuleText(read), DEVELOPMENT)).toEqual(read);
    },
  };
});
