import { encodeBase64Url } from "./base64url.js";
import { utf8 } from "./bytes.js";
import { hmac } from "./hmac.js";

const ZERO = new Uint8Array(1);

/**
 * An opaque word for equality search, 22 characters: `b64u(first 16 bytes of HMAC(index, field | 0x00 | normalised value))`. See
 * `docs/protocol/notes.md`, "what tokens leak".
 */
export async function indexToken(index: CryptoKey, field: string, value: string): Promise<string> {
  const mac = await hmac(index, utf8(field), ZERO, utf8(normaliseIndexed(value)));
  return encodeBase64Url(mac.subarray(0, 16));
}

/** NFKC, lower case, no white space around. */
export function normaliseIndexed(value: string): string {
  return value.normalize("NFKC").toLowerCase().trim();
}
