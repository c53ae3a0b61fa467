/** Bytes over memory of their own: what Web Crypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

const ENCODER = new TextEncoder();

/** UTF-8. */
export function utf8(text: string): Bytes {
  return ENCODER.encode(text);
}

/** One after the other. */
export function concat(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Compares in a time that depends on the lengths only. */
export function same(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  for (let i = 0; i < one.length; i++) {
    difference |= (one[i] ?? 0) ^ (other[i] ?? 0);
  }
  return difference === 0;
}

/** An unsigned 64-bit integer, big-endian. */
export function u64(value: number): Bytes {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

/** Fresh ones from the platform's CSPRNG. */
export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** Forgets them, as far as a garbage-collected language lets one. */
export function wipe(bytes: Uint8Array): void {
  bytes.fill(0);
}
