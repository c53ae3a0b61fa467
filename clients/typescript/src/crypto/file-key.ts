import { ServerLiedError } from "../problem/errors.js";
import { decodeBase64Url, encodeBase64Url } from "./base64url.js";
import { type Bytes, concat, randomBytes, utf8 } from "./bytes.js";

const IV_BYTES = 12;
const TAG_BYTES = 16;
const LONGEST_HEADER = 4_096;
/** No file grows beyond, whatever was deflated. */
const LARGEST_PLAINTEXT = 64 << 20;
const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** A file that was opened. */
export interface OpenedFile {
  /** Undefined where its header has none. */
  readonly contentType: string | undefined;
  readonly content: Bytes;
}

/**
 * A 32-byte key for files that others' programs read: compact JWE, `dir`, `A256GCM` (RFC 7516), perhaps deflated (RFC 7516, 4.1.3). It commits
 * to no key and binds no context, so nothing of ours is sealed with it: that is {@link EnvelopeKey}.
 */
export class FileKey {
  private constructor(private readonly key: CryptoKey) {}

  static async of(key: Bytes): Promise<FileKey> {
    return new FileKey(await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"]));
  }

  /**
   * Seals.
   *
   * @param contentType without characters that JSON escapes
   * @param deflated whether it is deflated before: its length then tells of its content
   */
  async seal(contentType: string, plaintext: Bytes, deflated: boolean): Promise<string> {
    const zip = deflated ? ',"zip":"DEF"' : "";
    const header = encodeBase64Url(utf8(`{"alg":"dir","enc":"A256GCM","cty":"${contentType}"${zip}}`));
    const iv = randomBytes(IV_BYTES);
    const text = deflated ? await piped(plaintext, new CompressionStream("deflate-raw")) : plaintext;
    const sealed = new Uint8Array(await crypto.subtle.encrypt(parameters(header, iv), this.key, text));
    const end = sealed.length - TAG_BYTES;
    return `${header}..${[iv, sealed.subarray(0, end), sealed.subarray(end)].map(encodeBase64Url).join(".")}`;
  }

  /**
   * Opens what anybody has sealed with this key.
   *
   * @throws ServerLiedError `ENVELOPE_REFUSED`, for every cause alike
   */
  async open(jwe: string): Promise<OpenedFile> {
    try {
      const [header = "", none, iv = "", body = "", tag = "", more] = jwe.split(".", 6);
      if (none !== "" || more !== undefined || header.length > LONGEST_HEADER) {
        throw new Error("another form");
      }
      const { cty, zip } = readHeader(header);
      const sealed = concat(decodeBase64Url(body), decodeBase64Url(tag, TAG_BYTES));
      const how = parameters(header, decodeBase64Url(iv, IV_BYTES));
      const opened = new Uint8Array(await crypto.subtle.decrypt(how, this.key, sealed));
      const content = zip === undefined ? opened : await piped(opened, new DecompressionStream("deflate-raw"));
      return { contentType: typeof cty === "string" ? cty : undefined, content };
    } catch {
      throw new ServerLiedError("ENVELOPE_REFUSED", "the file does not open");
    }
  }

  toJSON(): string {
    return "FileKey[redacted]";
  }
}

/** No other algorithm, and nothing that has to be understood and is not. */
function readHeader(part: string): { readonly cty?: unknown; readonly zip?: unknown } {
  const header = JSON.parse(UTF8.decode(decodeBase64Url(part))) as Readonly<Record<string, unknown>>;
  const { alg, enc, crit, zip } = header;
  if (alg !== "dir" || enc !== "A256GCM" || crit !== undefined || (zip !== undefined && zip !== "DEF")) {
    throw new Error("another header");
  }
  return header;
}

function parameters(header: string, iv: Bytes): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: utf8(header), tagLength: TAG_BYTES * 8 };
}

/** What comes out, as it comes, and no more of it than the device can bear. */
async function piped(bytes: Bytes, through: CompressionStream | DecompressionStream): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > LARGEST_PLAINTEXT) {
      await reader.cancel();
      throw new Error("too large");
    }
    parts.push(part.value);
  }
  return concat(...parts);
}
