import { encodeBase64Url } from "./base64url.js";
import { type Bytes, wipe } from "./bytes.js";
import { sha256 } from "./digest.js";
import { hkdf } from "./hkdf.js";

/** `b64u(HKDF(key, label))`: what the service is shown, once the key is needed. */
export async function proof(key: CryptoKey | Bytes, label: string): Promise<string> {
  const derived = await hkdf(key, label);
  const text = encodeBase64Url(derived);
  wipe(derived);
  return text;
}

/** `b64u(SHA-256(HKDF(key, label)))`: what a service keeps of a proof key, enough to recognise it and nothing to make it from. */
export async function proofHash(key: CryptoKey | Bytes, label: string): Promise<string> {
  const derived = await hkdf(key, label);
  const hash = encodeBase64Url(await sha256(derived));
  wipe(derived);
  return hash;
}
