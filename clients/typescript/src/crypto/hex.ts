import type { Bytes } from "./bytes.js";

/** The bytes in hex, in lower case. */
export function encodeHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The bytes of hex in lower case. Strict, so that each byte sequence has one text.
 *
 * @param length the bytes there must be
 * @throws RangeError for anything else
 */
export function decodeHex(text: string, length: number): Bytes {
  if (text.length !== length * 2 || !/^[0-9a-f]*$/.test(text)) {
    throw new RangeError(`not the hex of ${length} bytes`);
  }
  return Uint8Array.from({ length }, (_, i) => Number.parseInt(text.slice(i * 2, i * 2 + 2), 16));
}
