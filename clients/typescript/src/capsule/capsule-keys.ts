import type { Beacon } from "../beacon/beacon.js";
import { lockKeyWith } from "../beacon/time-lock.js";
import { decodeBase64Url } from "../crypto/base64url.js";
import { type Bytes, concat, u64, utf8, wipe } from "../crypto/bytes.js";
import { hkdf, hkdfOf } from "../crypto/hkdf.js";
import { proof, proofHash } from "../crypto/proof-hash.js";
import { ServerLiedError } from "../problem/errors.js";

const LOCKED_BYTES = 16;
const PROOF = "sw1/capsule-proof";

/** X, the half that is locked until a time: of RK, so that each of its owner's devices can lock it anew. 16 bytes; the caller wipes it. */
export async function lockedHalf(recovery: Bytes, id: string): Promise<Bytes> {
  return hkdfOf(recovery, utf8("sw1/capsule-time"), decodeBase64Url(id, 16), LOCKED_BYTES);
}

/** Until when a capsule is locked, and how far from each login that is. */
export interface Until {
  readonly round: number;
  readonly waitSeconds: number;
}

/** The one lock of this capsule to this round, for this wait: a service that tells a shorter one has no lock that fits. */
export async function capsuleLock(
  recovery: Bytes,
  id: string,
  beacon: Beacon,
  { round, waitSeconds }: Until,
): Promise<string> {
  const half = await lockedHalf(recovery, id);
  const info = concat(utf8("sw1/capsule-lock"), u64(round), u64(waitSeconds));
  const t = await hkdfOf(recovery, info, decodeBase64Url(id, 16), LOCKED_BYTES);
  try {
    return await lockKeyWith(t, beacon, round, half);
  } finally {
    [half, t].forEach(wipe);
  }
}

/**
 * Requires the lock that this account's devices make for the round and the wait.
 *
 * @throws ServerLiedError `CAPSULE_ALTERED`
 */
export async function requireLock(
  recovery: Bytes,
  id: string,
  beacon: Beacon,
  until: Until,
  lock: string,
): Promise<void> {
  if (lock !== (await capsuleLock(recovery, id, beacon, until))) {
    throw new ServerLiedError("CAPSULE_ALTERED", "a lock that this account's devices did not make");
  }
}

/** What wraps RK: X and Y together; the caller wipes it. */
export async function capsuleKey(locked: Bytes, half: Bytes): Promise<Bytes> {
  const both = concat(locked, half);
  const key = await hkdf(both, "sw1/capsule");
  wipe(both);
  return key;
}

/** What the service is shown for a capsule, once its date has come. */
export async function capsuleProof(half: Bytes): Promise<string> {
  return proof(half, PROOF);
}

/** What the service recognises it by. */
export async function capsuleProofHash(half: Bytes): Promise<string> {
  return proofHash(half, PROOF);
}
