import { decodeBase64Url } from "../crypto/base64url.js";
import type { Bytes } from "../crypto/bytes.js";
import { isId } from "../crypto/ids.js";
import { ShareLinkError } from "./share-link-error.js";

const FORM = /^(https?:\/\/[^/?#\s]+)\/s\/([\w-]{22})#([\w-]{43})$/;

/** A link that was read: whose share it is, which, and the link key. Its text is what people give each other. */
export interface ShareLink {
  readonly server: string;
  readonly shareId: string;
  /** L, 32 bytes. */
  readonly key: Bytes;
}

/**
 * Reads a link as it was sent.
 *
 * @throws ShareLinkError `form`
 */
export function parseShareLink(text: string): ShareLink {
  const [, server = "", shareId = "", key = ""] = FORM.exec(text.trim()) ?? [];
  try {
    if (!isId(shareId)) {
      throw new ShareLinkError("form");
    }
    return { server: new URL(server).origin, shareId, key: decodeBase64Url(key, 32) };
  } catch {
    throw new ShareLinkError("form");
  }
}

/** The link to be given to whom it is for. What follows `#` never reaches a server. */
export function shareLinkText(server: string, shareId: string, key: string): string {
  return `${server}/s/${shareId}#${key}`;
}
