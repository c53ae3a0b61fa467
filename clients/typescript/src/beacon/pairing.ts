import { bls12_381 } from "@noble/curves/bls12-381.js";
import { type Bytes, concat, same } from "../crypto/bytes.js";

const DST = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
const { G1, G2, fields, pairing, shortSignatures } = bls12_381;

type Point1 = InstanceType<typeof G1.Point>;
type Point2 = InstanceType<typeof G2.Point>;
type InGt = ReturnType<typeof pairing>;

/**
 * Requires e(σ, G2) = e(Q, P), where Q is the message as a point of G1 (RFC 9380).
 *
 * @param publicKey P, 96 bytes
 * @param signature σ, 48 bytes
 * @throws Error for another signature, and for bytes that are no point of the group
 */
export function requireSigned(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): void {
  if (!shortSignatures.verify(pointOf1(signature), hashed(message), pointOf2(publicKey))) {
    throw new Error("another signature");
  }
}

/**
 * e(Q, P)^r, 576 bytes: what e(σ, r · G2) is as soon as there is σ.
 *
 * Taken as e(r · Q, P): r is secret, and the library multiplies points without branching on its bits, but does not raise to powers so.
 */
export function lockingPad(publicKey: Uint8Array, message: Uint8Array, r: bigint): Bytes {
  return bytesOf(pairing(hashed(message).multiply(r), pointOf2(publicKey)));
}

/** e(σ, U), 576 bytes. */
export function openingPad(signature: Uint8Array, u: Uint8Array): Bytes {
  return bytesOf(pairing(pointOf1(signature), pointOf2(u)));
}

/** r · G2, 96 bytes. */
export function timesG2(r: bigint): Uint8Array {
  return G2.Point.BASE.multiply(r).toBytes();
}

function hashed(message: Uint8Array): Point1 {
  return G1.hashToCurve(message, { DST });
}

function pointOf1(bytes: Uint8Array): Point1 {
  const point = G1.Point.fromBytes(bytes);
  requireInGroup(point, bytes);
  return point;
}

function pointOf2(bytes: Uint8Array): Point2 {
  const point = G2.Point.fromBytes(bytes);
  requireInGroup(point, bytes);
  return point;
}

/** In the subgroup, not infinity, and in its one compressed spelling, whatever else a reader of points lets pass. */
function requireInGroup(point: Point1 | Point2, bytes: Uint8Array): void {
  point.assertValidity();
  if (point.is0() || !point.isTorsionFree() || !same(point.toBytes(true), bytes)) {
    throw new Error("no point of the group, or another spelling of one");
  }
}

/** The twelve coordinates, highest first, 48 bytes each, big-endian. */
function bytesOf({ c0, c1 }: InGt): Bytes {
  const halves = [c1, c0].flatMap(({ c0: low, c1: middle, c2: high }) => [high, middle, low]);
  const coordinates = halves.flatMap(({ c0: real, c1: imaginary }) => [imaginary, real]);
  return concat(...coordinates.map((coordinate) => fields.Fp.toBytes(coordinate)));
}
