import { decodeBase64Url } from "../crypto/base64url.js";

const EPOCH = /"e":([1-9][0-9]{0,8})[,}]/;
const COMMITMENT = /"com":"([\w-]{43})"/;
const UTF8 = new TextDecoder();

/**
 * The epoch of the account key that an envelope says it is sealed in, from 1; 0 for one that names none. Whoever opens it compares the whole context; this
 * only tells where to look.
 */
export function sealedEpoch(envelope: string): number {
  return Number(EPOCH.exec(headerOf(envelope))?.[1] ?? 0);
}

/** Whether two envelopes say that they are sealed with the same key. */
export function sameSealingKey(one: string, other: string): boolean {
  const [key, another] = [one, other].map((envelope) => COMMITMENT.exec(headerOf(envelope))?.[1]);
  return key !== undefined && key === another;
}

function headerOf(envelope: string): string {
  try {
    return UTF8.decode(decodeBase64Url(envelope.slice(0, Math.max(0, envelope.indexOf(".")))));
  } catch {
    return "";
  }
}
