import { CompactEncrypt, importJWK } from "jose";
import type { Bytes } from "./bytes.js";
import { type PublicJwk, publicJwk } from "./public-key.js";

/**
 * Seals to somebody's public key: a compact JWE, `ECDH-ES+A256KW` and `A256GCM`, with no more in its header than these and the ephemeral key.
 *
 * @throws Error when the point is not on the curve
 */
export async function sealToPerson(agree: PublicJwk, plaintext: Bytes): Promise<string> {
  const key = await importJWK({ ...publicJwk(agree.x, agree.y) }, "ECDH-ES+A256KW");
  return new CompactEncrypt(plaintext).setProtectedHeader({ alg: "ECDH-ES+A256KW", enc: "A256GCM" }).encrypt(key);
}
