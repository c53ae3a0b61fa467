import { ServerLiedError } from "../problem/errors.js";
import { decodeBase64Url, encodeBase64Url } from "./base64url.js";
import { type Bytes, concat, randomBytes, utf8 } from "./bytes.js";
import { hkdf, hkdfKey, hkdfParameters } from "./hkdf.js";

const IV_BYTES = 12;
const TAG_BYTES = 16;
const TAG_CHARS = 22;

/**
 * A 32-byte key made ready to seal and open envelopes: JWE compact, `dir`, `A256GCM` (RFC 7516), with a key commitment and a context in
 * the protected header. What it holds cannot be read back.
 *
 * Written on Web Crypto and not through a JOSE library: there is one compact form to write, and a reader compares the header with the
 * one it expects instead of interpreting it. Tests hold it against one. See `docs/protocol/notes.md`, "commitment and context".
 */
export class EnvelopeKey {
  private constructor(
    private readonly encryption: CryptoKey,
    private readonly commitment: string,
  ) {}

  /** Derives `HKDF(key, "sw1/enc")` and `HKDF(key, "sw1/com")`; keep it when the key is used again. */
  static async of(key: Bytes): Promise<EnvelopeKey> {
    const base = await hkdfKey(key);
    const [encryption, commitment] = await Promise.all([
      crypto.subtle.deriveKey(hkdfParameters("sw1/enc"), base, { name: "AES-GCM", length: 256 }, false, [
        "encrypt",
        "decrypt",
      ]),
      hkdf(base, "sw1/com"),
    ]);
    return new EnvelopeKey(encryption, encodeBase64Url(commitment));
  }

  /**
   * Seals.
   *
   * @param context JSON without white space, members in the order of `docs/protocol`, ASCII
   * @returns five base64url parts joined by dots, the second empty
   */
  async seal(context: string, plaintext: Bytes): Promise<string> {
    const iv = randomBytes(IV_BYTES);
    const header = this.header(context);
    const sealed = new Uint8Array(await crypto.subtle.encrypt(parameters(header, iv), this.encryption, plaintext));
    const end = sealed.length - TAG_BYTES;
    const parts = [iv, sealed.subarray(0, end), sealed.subarray(end)].map(encodeBase64Url);
    return `${header}..${parts.join(".")}`;
  }

  /**
   * Opens what was sealed for exactly this key and context.
   *
   * @throws ServerLiedError `ENVELOPE_REFUSED`, for every cause alike
   */
  async open(context: string, envelope: string): Promise<Bytes> {
    const header = this.header(context);
    try {
      const { iv, sealed } = split(header, envelope);
      return new Uint8Array(await crypto.subtle.decrypt(parameters(header, iv), this.encryption, sealed));
    } catch {
      throw new ServerLiedError("ENVELOPE_REFUSED", "the envelope does not open");
    }
  }

  /** Whether the envelope commits to this key in this context: tells apart which of several keys to open it with. */
  commitsTo(context: string, envelope: string): boolean {
    try {
      split(this.header(context), envelope);
      return true;
    } catch {
      return false;
    }
  }

  private header(context: string): string {
    const header = `{"alg":"dir","enc":"A256GCM","com":"${this.commitment}","sw":${context},"crit":["com","sw"]}`;
    return encodeBase64Url(utf8(header));
  }

  toJSON(): string {
    return "EnvelopeKey[redacted]";
  }
}

function parameters(header: string, iv: Bytes): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: utf8(header), tagLength: TAG_BYTES * 8 };
}

/** The parts of an envelope with exactly this header, in which nothing is secret. */
function split(header: string, envelope: string): { iv: Bytes; sealed: Bytes } {
  const parts = envelope.split(".");
  const [start = "", none, iv = "", body = "", tag = ""] = parts;
  if (parts.length !== 5 || none !== "" || tag.length !== TAG_CHARS || start !== header) {
    throw new Error("another key, context or form");
  }
  return { iv: decodeBase64Url(iv, IV_BYTES), sealed: concat(decodeBase64Url(body), decodeBase64Url(tag)) };
}
