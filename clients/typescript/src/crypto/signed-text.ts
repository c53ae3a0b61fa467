import { compactVerify, importJWK } from "jose";
import { decodeBase64Url } from "./base64url.js";
import { type PublicJwk, publicJwk, thumbprint } from "./public-key.js";

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** The payload of a compact JWS, **not yet verified**: only to learn which key it claims to be signed with. */
export function unverifiedPayload(jws: string): string {
  const parts = jws.split(".");
  const bytes = parts.map((part) => decodeBase64Url(part));
  if (bytes.length !== 3 || bytes[1] === undefined) {
    throw new Error("not a compact JWS");
  }
  return UTF8.decode(bytes[1]);
}

/**
 * The payload of a compact JWS, ES256, signed by `key`, with exactly the header the protocol names (RFC 7515).
 *
 * @throws Error when the signature, or a member of the header, is not what it must be
 */
export async function verifySigned(jws: string, type: string, key: PublicJwk): Promise<string> {
  unverifiedPayload(jws);
  const imported = await importJWK({ ...publicJwk(key.x, key.y) }, "ES256");
  const { payload, protectedHeader } = await compactVerify(jws, imported, { algorithms: ["ES256"] });
  const { alg, typ, kid, ...others } = protectedHeader;
  if (alg !== "ES256" || typ !== type || kid !== (await thumbprint(key)) || Object.keys(others).length > 0) {
    throw new Error("the signature's header does not hold");
  }
  return UTF8.decode(payload);
}
