import type { Bytes } from "../bytes.js";

/** Values of one length by their places, which are no secrets. */
export type Points = ReadonlyMap<number, Bytes>;

/**
 * The value at `x` of the polynomial of least degree through the points, byte by byte, over GF(256) with Rijndael's modulus. Without tables:
 * which of their lines were read could be felt by others on the device.
 */
export function interpolate(points: Points, x: number): Bytes {
  const known = points.get(x);
  if (known !== undefined) {
    return known.slice();
  }
  const [first] = points.values();
  const value = new Uint8Array(first?.length ?? 0);
  for (const [place, bytes] of points) {
    const weight = weightOf(points, place, x);
    bytes.forEach((byte, i) => {
      value[i] = (value[i] ?? 0) ^ multiply(weight, byte);
    });
  }
  return value;
}

/** Lagrange's basis polynomial of a place, at `x`. */
function weightOf(points: Points, place: number, x: number): number {
  let above = 1;
  let below = 1;
  for (const other of points.keys()) {
    if (other !== place) {
      above = multiply(above, x ^ other);
      below = multiply(below, place ^ other);
    }
  }
  return multiply(above, inverse(below));
}

/** `a` to the power of 254. */
function inverse(a: number): number {
  let product = 1;
  let power = a;
  for (let bit = 1; bit < 8; bit++) {
    power = multiply(power, power);
    product = multiply(product, power);
  }
  return product;
}

function multiply(a: number, b: number): number {
  let product = 0;
  let shifted = a;
  for (let bit = 0; bit < 8; bit++) {
    product ^= shifted & -((b >> bit) & 1);
    shifted = (shifted << 1) ^ (0x11b & -((shifted >> 7) & 1));
  }
  return product;
}
