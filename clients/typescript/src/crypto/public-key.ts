import { calculateJwkThumbprint } from "jose";
import { decodeBase64Url } from "./base64url.js";

/** A P-256 public key as a JWK with exactly these members (RFC 7517). */
export interface PublicJwk {
  readonly kty: "EC";
  readonly crv: "P-256";
  readonly x: string;
  readonly y: string;
}

/** A P-256 private key as a JWK. */
export interface PrivateJwk extends PublicJwk {
  readonly d: string;
}

/**
 * The key of two coordinates.
 *
 * @throws Error when one is not base64url of 32 bytes; a point that is not on the curve fails where the key is imported
 */
export function publicJwk(x: string, y: string): PublicJwk {
  decodeBase64Url(x, 32);
  decodeBase64Url(y, 32);
  return { kty: "EC", crv: "P-256", x, y };
}

/** The RFC 7638 thumbprint, by which the key is named. */
export async function thumbprint(key: PublicJwk): Promise<string> {
  return calculateJwkThumbprint(publicJwk(key.x, key.y), "sha256");
}

/** JSON without white space, as it stands in signed payloads. */
export function publicJson(key: PublicJwk): string {
  return `{"kty":"EC","crv":"P-256","x":"${key.x}","y":"${key.y}"}`;
}

/** Whether both are the same key. */
export function sameKey(one: PublicJwk, other: PublicJwk): boolean {
  return one.x === other.x && one.y === other.y;
}
