import type { Bytes } from "./bytes.js";

const LEAST = 256;
const SPACE = 0x20;

/** The length that a plaintext of `length` bytes is padded to: Padmé (PURBs, 2019, section 4), at least 256. */
export function paddedLength(length: number): number {
  if (length <= LEAST) {
    return LEAST;
  }
  const exponent = 31 - Math.clz32(length);
  const significant = 32 - Math.clz32(exponent);
  const unit = 2 ** (exponent - significant);
  return Math.ceil(length / unit) * unit;
}

/** The JSON text's bytes with spaces behind. */
export function pad(json: Bytes): Bytes {
  const padded = new Uint8Array(paddedLength(json.length)).fill(SPACE);
  padded.set(json);
  return padded;
}
