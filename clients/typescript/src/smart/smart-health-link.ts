import { decodeBase64Url, encodeBase64Url } from "../crypto/base64url.js";
import { utf8 } from "../crypto/bytes.js";
import { isObject, type Json, parseJson } from "../json/members.js";
import { SmartLinkError } from "./smart-link-error.js";

const SCHEME = "shlink:/";
const LONGEST_TEXT = 4_096;
const LONGEST_URL = 128;
export const LONGEST_LABEL = 80;
const LATEST = 100_000_000_000;
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);
const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** A SMART Health Link that was read: where its files are, and the key that opens them. */
export interface SmartHealthLink {
  /** At most 128 characters; https, or http to this machine. */
  readonly url: string;
  /** 32 bytes in base64url. Whoever has it opens the files for good. */
  readonly key: string;
  /** A hint of its maker's; undefined without one. */
  readonly expiresAt: Date | undefined;
  /** Flag L: what it leads to may change. */
  readonly longTerm: boolean;
  /** Flag P: a passcode is wanted. */
  readonly passcode: boolean;
  /** Flag U: the URL is that of the one file. */
  readonly direct: boolean;
  /** What it leads to, in its maker's words; empty without any. */
  readonly label: string;
}

/**
 * Reads a link as it was scanned or sent, perhaps behind a viewer's address and `#`.
 *
 * @throws SmartLinkError
 */
export function parseSmartLink(text: string): SmartHealthLink {
  try {
    return read(text.trim());
  } catch {
    throw new SmartLinkError();
  }
}

function read(text: string): SmartHealthLink {
  const at = text.startsWith(SCHEME) ? 0 : text.indexOf(`#${SCHEME}`) + 1;
  require(text.length <= LONGEST_TEXT && text.startsWith(SCHEME, at));
  const payload = parseJson(UTF8.decode(decodeBase64Url(text.slice(at + SCHEME.length))));
  require(isObject(payload));
  const { url, key, exp, flag = "", label = "", v = 1 } = payload as { readonly [name: string]: Json | undefined };
  require(typeof url === "string" && url.length <= LONGEST_URL && isReachable(url));
  require(typeof key === "string" && decodeBase64Url(key, 32).length === 32);
  require(exp === undefined || (typeof exp === "number" && exp > 0 && exp <= LATEST));
  require(typeof flag === "string" && /^L?(?:P|U)?$/.test(flag));
  require(typeof label === "string" && label.length <= LONGEST_LABEL && v === 1);
  return {
    url: url as string,
    key: key as string,
    expiresAt: exp === undefined ? undefined : new Date(Math.floor(exp as number) * 1000),
    longTerm: (flag as string).includes("L"),
    passcode: (flag as string).includes("P"),
    direct: (flag as string).includes("U"),
    label: label as string,
  };
}

function require(fits: boolean): void {
  if (!fits) {
    throw new SmartLinkError();
  }
}

/** Whether a link may lead there: nothing that could be listened to, unless it stays on this machine. */
export function isReachable(text: string): boolean {
  try {
    const { protocol, hostname, username, password } = new URL(text);
    const safe = protocol === "https:" || (protocol === "http:" && LOOPBACK.has(hostname));
    return safe && username === "" && password === "";
  } catch {
    return false;
  }
}

/**
 * `shlink:/…`: for whom it is for, and for nobody else.
 *
 * @param viewer the address of a page that shows such links, which a browser opens; what follows `#` reaches no server
 */
export function smartLinkText(link: SmartHealthLink, viewer?: string): string {
  const { url, key, expiresAt, label } = link;
  const flag = `${link.longTerm ? "L" : ""}${link.passcode ? "P" : ""}${link.direct ? "U" : ""}`;
  const payload = {
    url,
    key,
    ...(expiresAt === undefined ? {} : { exp: Math.floor(expiresAt.getTime() / 1000) }),
    ...(flag === "" ? {} : { flag }),
    ...(label === "" ? {} : { label }),
    v: 1,
  };
  const text = SCHEME + encodeBase64Url(utf8(JSON.stringify(payload)));
  return viewer === undefined ? text : `${viewer}#${text}`;
}
