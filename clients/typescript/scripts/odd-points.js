// Points of BLS12-381 that no reader may take for one of its groups, and spellings that are none. The library that the client uses would not write them.
import { bls12_381 } from "@noble/curves/bls12-381.js";

const { G1, G2, fields } = bls12_381;
const { Fp, Fp2, Fr } = fields;
const COMPRESSED = 0x80;
const GREATER = 0x20;

const hexOf = (bytes) => Buffer.from(bytes).toString("hex");
const bytesOf = (hex) => Uint8Array.from(Buffer.from(hex, "hex"));

/** @param {string} hex @param {number} bits of the first byte, to be turned */
export function turned(hex, bits) {
  const bytes = bytesOf(hex);
  bytes[0] ^= bits;
  return hexOf(bytes);
}

/** A point of G1's curve in the spelling that it would have. */
export function spelled1(point) {
  const { x, y } = point.toAffine();
  return turned(hexOf(Fp.toBytes(x)), COMPRESSED | (y > Fp.ORDER / 2n ? GREATER : 0));
}

/** A point of G2's curve in the spelling that it would have. */
export function spelled2(point) {
  const { x, y } = point.toAffine();
  const greater = (y.c1 === 0n ? y.c0 : y.c1) > Fp.ORDER / 2n;
  return turned(hexOf(Fp.toBytes(x.c1)) + hexOf(Fp.toBytes(x.c0)), COMPRESSED | (greater ? GREATER : 0));
}

/** On G1's curve and in no subgroup of the prime order. */
export function outside1() {
  for (let x = 1n; ; x++) {
    const y = yOf1(x);
    const point = y === undefined ? undefined : G1.Point.fromAffine({ x, y });
    if (point?.isTorsionFree() === false) {
      return point;
    }
  }
}

/** On G2's curve and in no subgroup of the prime order. */
export function outside2() {
  for (let real = 1n; ; real++) {
    const y = yOf2(real);
    const point = y === undefined ? undefined : G2.Point.fromAffine({ x: { c0: real, c1: 0n }, y });
    if (point?.isTorsionFree() === false) {
      return point;
    }
  }
}

/** What is left of such a point without its part of the prime order: a pairing does not see it. */
export function unseen(point) {
  return point.multiplyUnsafe(Fr.ORDER - 1n).add(point);
}

/** An x of G1 that is on no point, spelled as if it were. */
export function noPoint1() {
  let x = 1n;
  while (yOf1(x) !== undefined) {
    x++;
  }
  return turned(hexOf(Fp.toBytes(x)), COMPRESSED);
}

/** An x of G2 that is on no point, spelled as if it were. */
export function noPoint2() {
  let real = 1n;
  while (yOf2(real) !== undefined) {
    real++;
  }
  return turned(hexOf(Fp.toBytes(0n)) + hexOf(Fp.toBytes(real)), COMPRESSED);
}

/** The first 48 bytes with the field's modulus added to what they say; undefined where there is no room. */
export function beyondModulus(hex) {
  const marks = bytesOf(hex)[0] & 0xe0;
  const x = BigInt(`0x${turned(hex.slice(0, 96), marks)}`) + Fp.ORDER;
  return x < 1n << 381n ? turned(x.toString(16).padStart(96, "0"), marks) + hex.slice(96) : undefined;
}

/** y² = x³ + 4 */
function yOf1(x) {
  return root(Fp, Fp.create(x ** 3n + 4n));
}

/** y² = x³ + 4(1 + i), of an x without an imaginary part */
function yOf2(real) {
  return root(Fp2, { c0: Fp.create(real ** 3n + 4n), c1: 4n });
}

function root(field, square) {
  try {
    return field.sqrt(square);
  } catch {
    return undefined;
  }
}
