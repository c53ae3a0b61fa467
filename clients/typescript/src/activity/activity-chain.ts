import { decodeBase64Url, encodeBase64Url } from "../crypto/base64url.js";
import { u64, utf8 } from "../crypto/bytes.js";
import { sha256 } from "../crypto/digest.js";
import type { ActivityPin } from "../pins/pins.js";
import { ServerLiedError } from "../problem/errors.js";
import type { ActivityEntry, ActivityPage } from "./activity-page.js";

/** What a server keeps at least: a list that begins later could hide anything. */
export const KEPT = 10_000;

const LABEL = utf8("sw1/activity");
const START = encodeBase64Url(new Uint8Array(32));

/**
 * Checks a page that begins where it has to. See `docs/protocol/notes.md`, "a log by the one it is about".
 *
 * @param newest the number and the hash of its first entry
 */
export async function requireSound(accountId: string, page: ActivityPage, newest: ActivityPin): Promise<void> {
  const { entries, oldest, head } = page;
  if (oldest < 1 || oldest > Math.max(1, head.number - KEPT + 1)) {
    throw new ServerLiedError("OMITTED", "an activity that begins too late");
  }
  if (entries.length === 0 && newest.number >= oldest) {
    throw new ServerLiedError("OMITTED", "a page without the entries that there are");
  }
  if (entries.some(({ number }, i) => number !== newest.number - i || number < oldest)) {
    throw new ServerLiedError("OMITTED", "an activity whose numbers have a gap");
  }
  const before = [...entries.slice(1).map(({ hash }) => hash), page.previous ?? START];
  const hashes = await Promise.all(entries.map(async (entry, i) => hashOf(accountId, entry, before[i] ?? START)));
  if (entries.some(({ hash }, i) => hash !== hashes[i] || hash !== (i === 0 ? newest.hash : before[i - 1]))) {
    throw new ServerLiedError("CHAIN_BROKEN", "an entry that is not that of its hash");
  }
  if (newest.number === entries.length && (page.previous ?? newest.hash) !== START) {
    throw new ServerLiedError("CHAIN_BROKEN", "an activity that begins with another hash");
  }
}

async function hashOf(accountId: string, entry: ActivityEntry, before: string): Promise<string> {
  const { number, at, kind, subject, count } = entry;
  const digest = await sha256(utf8([kind, at.getTime() / 1000, subject ?? "", count ?? ""].join("\n")));
  return encodeBase64Url(await sha256(LABEL, utf8(accountId), u64(number), decodeBase64Url(before, 32), digest));
}

/** @throws ServerLiedError when the head is behind the pin, or another one at its number */
export function requireNotBehind(head: ActivityPin, pin: ActivityPin): void {
  if (head.number < pin.number) {
    throw new ServerLiedError("ROLLBACK", "an activity that ends before what this device has seen");
  }
  if (head.number === pin.number && pin.number > 0) {
    requirePinned(head.hash, pin);
  }
}

/** @throws ServerLiedError when the pinned entry is on this checked page, and another one */
export function requirePinnedOn({ entries, previous }: ActivityPage, pin: ActivityPin): void {
  if (pin.number === 0) {
    return;
  }
  if (entries.at(-1)?.number === pin.number + 1) {
    requirePinned(previous, pin);
  }
  const pinned = entries.find(({ number }) => number === pin.number);
  if (pinned !== undefined) {
    requirePinned(pinned.hash, pin);
  }
}

function requirePinned(hash: string | null, pin: ActivityPin): void {
  if (hash !== pin.hash) {
    throw new ServerLiedError("FORKED", "another activity than the one that this device has seen");
  }
}
