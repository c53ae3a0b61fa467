const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/**
 * Base32 (RFC 4648, 6) in groups of four characters, to be read by people.
 *
 * @param bytes a multiple of 5 of them
 */
export function groupedBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const characters = bits.match(/.{5}/g)?.map((five) => ALPHABET[Number.parseInt(five, 2)]) ?? [];
  return characters.join("").match(/.{4}/g)?.join("-") ?? "";
}
