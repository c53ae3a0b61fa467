import { decodeBase64Url } from "../crypto/base64url.js";
import { type Bytes } from "../crypto/bytes.js";
import { FileKey, type OpenedFile } from "../crypto/file-key.js";
import { fetchTransport, type HttpAnswer, type HttpTransport } from "../http/transport.js";
import { isObject, type Json, malformed, parseJson } from "../json/members.js";
import { RefusedError, UnreachableError } from "../problem/errors.js";
import { PasscodeRefusedError } from "./passcode-refused-error.js";
import { isReachable, parseSmartLink, type SmartHealthLink } from "./smart-health-link.js";

const MOST_FILES = 100;
/** Longer files are fetched one at a time. */
const EMBEDDED = 1 << 20;

/** A file that a link has led to, made by whoever made the link: it is shown, and never taken for a record of one's own unasked. */
export interface SmartFile {
  /** For example `application/fhir+json`. */
  readonly contentType: string;
  readonly content: Bytes;
}

/** Who opens a link, and how. */
export interface SmartVisit {
  /** Who asks, in words for who made the link; at most 200 characters with this service. */
  readonly recipient: string;
  /** Where one is wanted. */
  readonly passcode?: string;
  readonly signal?: AbortSignal;
  /** The platform's `fetch` without it. */
  readonly transport?: HttpTransport;
}

/**
 * Opens a SMART Health Link of anybody, without an account. Whoever serves it learns that it is opened, from where, and the `recipient`. Nothing
 * is repeated by itself: each request may count as a visit.
 *
 * @param text `shlink:/…`, perhaps behind a viewer's address and `#`
 * @throws SmartLinkError for what is no link
 * @throws PasscodeRefusedError when a passcode is missing or wrong
 * @throws RefusedError `not-found` for a link that leads nowhere, or nowhere any more
 * @throws ServerLiedError when what it leads to does not open with its key, or is of no known form
 * @example
 * ```ts
 * const { passcode } = parseSmartLink(scanned);
 * const files = await openSmartLink(scanned, { recipient: "Dr. Meier", ...(passcode ? { passcode: typed } : {}) });
 * ```
 */
export async function openSmartLink(text: string, visit: SmartVisit): Promise<SmartFile[]> {
  const link = parseSmartLink(text);
  const key = await FileKey.of(decodeBase64Url(link.key, 32));
  if (link.direct) {
    const url = new URL(link.url);
    url.searchParams.set("recipient", visit.recipient);
    const opened = await key.open(await fetched(url.href, visit));
    return [fileOf(opened, opened.contentType)];
  }
  const files: SmartFile[] = [];
  for (const told of await manifestOf(link, visit)) {
    const jwe = typeof told["embedded"] === "string" ? told["embedded"] : await fetched(locationOf(told), visit);
    files.push(fileOf(await key.open(jwe), told["contentType"]));
  }
  return files;
}

type Told = { readonly [name: string]: Json };

async function manifestOf({ url }: SmartHealthLink, visit: SmartVisit): Promise<readonly Told[]> {
  const { recipient, passcode } = visit;
  const body = JSON.stringify({ recipient, passcode, embeddedLengthMax: EMBEDDED });
  const manifest = parseJson(await sent("POST", url, body, visit));
  const files = isObject(manifest) ? manifest["files"] : undefined;
  if (!Array.isArray(files) || files.length > MOST_FILES) {
    throw malformed("/files", "missing, or too many");
  }
  return (files as readonly Json[]).map((file, i) => {
    if (!isObject(file) || ("embedded" in file ? typeof file["embedded"] !== "string" || "location" in file : false)) {
      throw malformed(`/files/${i}`, "neither embedded nor elsewhere, or both");
    }
    return file;
  });
}

function locationOf({ location }: Told): string {
  if (typeof location !== "string" || !isReachable(location)) {
    throw malformed("/files/location", "not an address with https");
  }
  return location;
}

async function fetched(url: string, visit: SmartVisit): Promise<string> {
  return (await sent("GET", url, undefined, visit)).trim();
}

async function sent(method: string, url: string, body: string | undefined, visit: SmartVisit): Promise<string> {
  const { transport = fetchTransport, signal } = visit;
  const headers: Record<string, string> = body === undefined ? {} : { "Content-Type": "application/json" };
  let answer: HttpAnswer;
  try {
    answer = await transport({ method, url, headers, body, signal });
  } catch (cause) {
    signal?.throwIfAborted();
    // The URL is a secret of the link's: it is not repeated.
    throw new UnreachableError("whoever serves the link gave no answer", { cause });
  }
  if (answer.status !== 200) {
    throw refusal(answer);
  }
  return answer.body;
}

function refusal(answer: HttpAnswer): Error {
  const { status } = answer;
  if (status === 401) {
    return new PasscodeRefusedError(remaining(answer.body));
  }
  const seconds = answer.header("Retry-After") ?? "";
  const retryAfter = /^\d{1,9}$/.test(seconds) ? Number(seconds) * 1000 : undefined;
  const type = status === 404 ? "not-found" : status === 429 ? "too-many-attempts" : "unknown";
  return status >= 400 ? new RefusedError(type, status, retryAfter, []) : malformed("", "another status");
}

function remaining(body: string): number | undefined {
  try {
    const told = parseJson(body);
    const left = isObject(told) ? told["remainingAttempts"] : undefined;
    return typeof left === "number" && Number.isSafeInteger(left) ? left : undefined;
  } catch {
    return undefined;
  }
}

/** What the sealed header says comes first: the manifest is the server's word, and must not differ. */
function fileOf({ contentType, content }: OpenedFile, told: Json | undefined): SmartFile {
  if (typeof told !== "string" || (contentType !== undefined && contentType !== told)) {
    throw malformed("/files/contentType", "another type than was sealed");
  }
  return { contentType: told, content };
}
