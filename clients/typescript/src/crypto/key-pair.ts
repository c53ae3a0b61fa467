import { CompactSign } from "jose";
import { utf8 } from "./bytes.js";
import { type PrivateJwk, type PublicJwk, publicJwk, thumbprint } from "./public-key.js";
import { decodeBase64Url } from "./base64url.js";

const ECDSA: EcKeyImportParams = { name: "ECDSA", namedCurve: "P-256" };

/** A fresh P-256 pair as a private JWK, for sealing into the secrets bundle and nothing else. */
export async function generatePrivateJwk(): Promise<PrivateJwk> {
  const pair = await crypto.subtle.generateKey(ECDSA, true, ["sign", "verify"]);
  const { x, y, d } = await crypto.subtle.exportKey("jwk", pair.privateKey);
  if (x === undefined || y === undefined || d === undefined) {
    throw new Error("the platform exports P-256 keys without their members");
  }
  return { ...publicJwk(x, y), d };
}

/** A P-256 pair that signs; its private half cannot be read back. */
export class SigningKey {
  private constructor(
    readonly publicKey: PublicJwk,
    private readonly key: CryptoKey,
  ) {}

  /**
   * Takes a private JWK.
   *
   * @throws Error when a member is not 32 bytes, or the point is not on the curve
   */
  static async of(jwk: PrivateJwk): Promise<SigningKey> {
    decodeBase64Url(jwk.d, 32);
    const key = await crypto.subtle.importKey("jwk", { ...jwk }, ECDSA, false, ["sign"]);
    return new SigningKey(publicJwk(jwk.x, jwk.y), key);
  }

  /** A compact JWS (RFC 7515), ES256, with the header `alg, typ, kid`. */
  async sign(type: string, payload: string): Promise<string> {
    return new CompactSign(utf8(payload))
      .setProtectedHeader({ alg: "ES256", typ: type, kid: await thumbprint(this.publicKey) })
      .sign(this.key);
  }

  toJSON(): string {
    return "SigningKey[redacted]";
  }
}
