import { encodeBase64Url } from "../crypto/base64url.js";
import { type Bytes, concat, wipe } from "../crypto/bytes.js";
import { EnvelopeKey } from "../crypto/envelope-key.js";
import { hkdf, hkdfKey } from "../crypto/hkdf.js";
import { proofHash } from "../crypto/proof-hash.js";

const LINK_PROOF = "sw1/share-open";
const PASSWORD_PROOF = "sw1/share-password";

/** What is derived from a link and, where there is one, its password. See `docs/protocol/notes.md`, "two halves". */
export class ShareKeys {
  private constructor(
    private readonly link: CryptoKey,
    /** L, or L | PK. */
    private readonly input: CryptoKey,
  ) {}

  /** @param passwordKey PK, which is wiped */
  static async of(linkKey: Bytes, passwordKey?: Bytes): Promise<ShareKeys> {
    const link = await hkdfKey(linkKey);
    if (passwordKey === undefined) {
      return new ShareKeys(link, link);
    }
    const both = concat(linkKey, passwordKey);
    const input = await hkdfKey(both);
    wipe(both);
    wipe(passwordKey);
    return new ShareKeys(link, input);
  }

  async linkProof(): Promise<string> {
    return encodeBase64Url(await hkdf(this.link, LINK_PROOF));
  }

  async linkProofHash(): Promise<string> {
    return proofHash(this.link, LINK_PROOF);
  }

  async passwordProof(): Promise<string> {
    return encodeBase64Url(await hkdf(this.input, PASSWORD_PROOF));
  }

  async passwordProofHash(): Promise<string> {
    return proofHash(this.input, PASSWORD_PROOF);
  }

  /** @param serverHalf W, 32 bytes */
  async content(serverHalf: Bytes): Promise<EnvelopeKey> {
    const key = await hkdf(this.input, "sw1/share", serverHalf);
    const ready = await EnvelopeKey.of(key);
    wipe(key);
    return ready;
  }

  toJSON(): string {
    return "ShareKeys[redacted]";
  }
}
