import { type Bytes, concat } from "./bytes.js";

/** A key for HMAC-SHA256 that cannot be read back. */
export async function hmacKey(key: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}

/** HMAC-SHA256 over the parts, one after the other. */
export async function hmac(key: CryptoKey, ...parts: readonly Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, concat(...parts)));
}
