import { type Bytes, utf8 } from "../crypto/bytes.js";
import { sha256 } from "../crypto/digest.js";

/** Of keys, and of all that they are masked with. */
export const KEY_BYTES = 16;

/** How many points G1 and G2 have (draft-irtf-cfrg-pairing-friendly-curves, 4.2.1). */
const ORDER = 0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001n;
const LAST_TRY = 0xffff;

/** H2: what masks t. @param pad a number of GT, 576 bytes */
export async function maskOfPad(pad: Bytes): Promise<Bytes> {
  return (await sha256(utf8("IBE-H2"), pad)).slice(0, KEY_BYTES);
}

/** H4: what masks the key. */
export async function maskOfSeed(t: Bytes): Promise<Bytes> {
  return (await sha256(utf8("IBE-H4"), t)).slice(0, KEY_BYTES);
}

/** H3: the number that makes a lock, from all that is secret in it, so that who opens it can make it again and compare. */
export async function exponentOf(t: Bytes, key: Bytes): Promise<bigint> {
  const start = await sha256(utf8("IBE-H3"), t, key);
  for (let i = 1; i <= LAST_TRY; i++) {
    const candidate = numberOf(await sha256(u16le(i), start));
    if (candidate < ORDER) {
      return candidate;
    }
  }
  throw new Error("65,535 hashes without a number"); // one in eleven is none
}

/** Shifted, not masked: only the first byte loses its lowest bit, as in tlock. */
function numberOf(hash: Bytes): bigint {
  const view = new DataView(hash.buffer);
  view.setUint8(0, view.getUint8(0) >> 1);
  return [0, 8, 16, 24].reduce((number, at) => (number << 64n) | view.getBigUint64(at), 0n);
}

function u16le(value: number): Bytes {
  return Uint8Array.of(value & 0xff, value >> 8);
}
