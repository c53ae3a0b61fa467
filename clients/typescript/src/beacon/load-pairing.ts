/** Of a point in G1, compressed. */
export const SIGNATURE_BYTES = 48;

/** Of a point in G2, compressed. */
export const PUBLIC_KEY_BYTES = 96;

/** Loaded when first needed: who only counts rounds, or has no time lock, does without the curve. */
export function loadPairing(): Promise<typeof import("./pairing.js")> {
  return import("./pairing.js");
}
