import { type Bytes, utf8 } from "./bytes.js";

const NO_SALT = new Uint8Array(0);

/** A key to derive others from, which cannot be read back. */
export async function hkdfKey(key: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", key, "HKDF", false, ["deriveBits", "deriveKey"]);
}

const PARAMETERS = new Map<string, HkdfParams>();

/** What {@link hkdf} and Web Crypto's `deriveKey` need: HKDF-SHA256 (RFC 5869) with an empty salt and an ASCII label. There are few labels. */
export function hkdfParameters(label: string): HkdfParams {
  let parameters = PARAMETERS.get(label);
  if (parameters === undefined) {
    parameters = { name: "HKDF", hash: "SHA-256", salt: NO_SALT, info: utf8(label) };
    PARAMETERS.set(label, parameters);
  }
  return parameters;
}

/** HKDF-SHA256 with any info: {@link hkdf} is for the few labels that are texts. @param length in bytes, up to 32 */
export async function hkdfOf(key: Bytes, info: Bytes, salt: Bytes, length: number): Promise<Bytes> {
  const parameters: HkdfParams = { name: "HKDF", hash: "SHA-256", salt, info };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, await hkdfKey(key), length * 8));
}

/** 32 bytes of HKDF-SHA256, with an empty salt unless there is one. */
export async function hkdf(key: CryptoKey | Bytes, label: string, salt?: Bytes): Promise<Bytes> {
  const base = key instanceof Uint8Array ? await hkdfKey(key) : key;
  const parameters = hkdfParameters(label);
  const salted = salt === undefined ? parameters : { ...parameters, salt };
  return new Uint8Array(await crypto.subtle.deriveBits(salted, base, 256));
}
