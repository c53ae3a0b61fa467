import { compactDecrypt } from "jose";
import { ServerLiedError } from "../problem/errors.js";
import { decodeBase64Url } from "./base64url.js";
import type { Bytes } from "./bytes.js";
import { type PrivateJwk, type PublicJwk, publicJwk } from "./public-key.js";

const ECDH: EcKeyImportParams = { name: "ECDH", namedCurve: "P-256" };
const SUITE = { keyManagementAlgorithms: ["ECDH-ES+A256KW"], contentEncryptionAlgorithms: ["A256GCM"] };
const HEADER = "alg,enc,epk";

/** A P-256 pair that others seal to; its private half cannot be read back. */
export class AgreementKey {
  private constructor(
    readonly publicKey: PublicJwk,
    private readonly key: CryptoKey,
  ) {}

  /**
   * Takes a private JWK.
   *
   * @throws Error when a member is not 32 bytes, or the point is not on the curve
   */
  static async of(jwk: PrivateJwk): Promise<AgreementKey> {
    decodeBase64Url(jwk.d, 32);
    const key = await crypto.subtle.importKey("jwk", { ...jwk }, ECDH, false, ["deriveBits"]);
    return new AgreementKey(publicJwk(jwk.x, jwk.y), key);
  }

  /**
   * Opens what was sealed to the public half: a compact JWE (RFC 7516; RFC 7518, 4.6), `ECDH-ES+A256KW` and `A256GCM`, with no more in its
   * header than these and the ephemeral key.
   *
   * @throws ServerLiedError `ENVELOPE_REFUSED`, for every cause alike
   */
  async open(sealed: string): Promise<Bytes> {
    try {
      sealed.split(".").forEach((part) => decodeBase64Url(part));
      const { plaintext, protectedHeader } = await compactDecrypt(sealed, this.key, SUITE);
      if (Object.keys(protectedHeader).sort().join() !== HEADER) {
        throw new Error("sealed otherwise");
      }
      return new Uint8Array(plaintext);
    } catch {
      throw new ServerLiedError("ENVELOPE_REFUSED", "what was sealed to this key does not open");
    }
  }

  toJSON(): string {
    return "AgreementKey[redacted]";
  }
}
