import { decodeBase64Url, encodeBase64Url } from "../crypto/base64url.js";
import { type Bytes, concat, randomBytes, same, wipe } from "../crypto/bytes.js";
import { decodeHex } from "../crypto/hex.js";
import { ServerLiedError } from "../problem/errors.js";
import { type Beacon, messageOf, requireRound } from "./beacon.js";
import { loadPairing, PUBLIC_KEY_BYTES, SIGNATURE_BYTES } from "./load-pairing.js";
import { exponentOf, KEY_BYTES, maskOfPad, maskOfSeed } from "./lock-hashes.js";

const V_AT = PUBLIC_KEY_BYTES;
const W_AT = V_AT + KEY_BYTES;
const LOCK_BYTES = W_AT + KEY_BYTES;

/**
 * Locks a key to a round of a beacon: identity-based encryption (Boneh and Franklin, 2001) in the numbers of `tlock`, and opened by nobody
 * before the beacon signs that round. Then by everybody: what shall be for some alone is sealed to them as well.
 *
 * @param key 16 bytes
 * @returns base64url of 128 bytes, 171 characters
 * @throws RangeError for another length, and for what is no round
 */
export async function lockKey(beacon: Beacon, round: number, key: Bytes): Promise<string> {
  const t = randomBytes(KEY_BYTES);
  try {
    return await lockKeyWith(t, beacon, round, key);
  } finally {
    wipe(t);
  }
}

/**
 * The one lock of a key with this t: who has both can make it again, and so knows it from another.
 *
 * @param t 16 bytes as secret as the key, of this lock only
 * @param key 16 bytes
 * @returns as {@link lockKey}
 * @throws RangeError for other lengths, and for what is no round
 */
export async function lockKeyWith(t: Bytes, beacon: Beacon, round: number, key: Bytes): Promise<string> {
  if (key.length !== KEY_BYTES || t.length !== KEY_BYTES) {
    throw new RangeError(`a time lock holds ${KEY_BYTES} bytes, and is made with as many`);
  }
  const message = await messageOf(round);
  const { lockingPad, timesG2 } = await loadPairing();
  const r = await exponentOf(t, key);
  const pad = lockingPad(decodeHex(beacon.publicKey, PUBLIC_KEY_BYTES), message, r);
  const v = xor(t, await maskOfPad(pad));
  const w = xor(key, await maskOfSeed(t));
  return encodeBase64Url(concat(timesG2(r), v, w));
}

/**
 * Opens a time lock with the beacon's signature of its round.
 *
 * @param round the one that it was locked to
 * @param signature in hex, lower case, 48 bytes
 * @returns the key, 16 bytes; the caller wipes it
 * @throws ServerLiedError `ENVELOPE_REFUSED`, for every cause alike, the signature of another round among them
 * @throws RangeError for what is no round
 */
export async function openTimeLock(beacon: Beacon, round: number, lock: string, signature: string): Promise<Bytes> {
  requireRound(round);
  const { openingPad, timesG2 } = await loadPairing();
  try {
    await beacon.verify(round, signature);
    const bytes = decodeBase64Url(lock, LOCK_BYTES);
    const u = bytes.subarray(0, V_AT);
    const pad = openingPad(decodeHex(signature, SIGNATURE_BYTES), u);
    const t = xor(bytes.subarray(V_AT, W_AT), await maskOfPad(pad));
    const key = xor(bytes.subarray(W_AT), await maskOfSeed(t));
    if (!same(u, timesG2(await exponentOf(t, key)))) {
      throw new Error("made by somebody who did not know t");
    }
    return key;
  } catch {
    throw new ServerLiedError("ENVELOPE_REFUSED", "the time lock does not open");
  }
}

function xor(one: Bytes, other: Bytes): Bytes {
  return one.map((byte, i) => byte ^ (other[i] ?? 0));
}
