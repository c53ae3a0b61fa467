import { groupedBase32 } from "../crypto/base32.js";
import { decodeBase64Url, encodeBase64Url } from "../crypto/base64url.js";
import { NAMES } from "../http/contract/names.js";
import type { Members } from "../json/members.js";

const CODE_BYTES = 15;
const LAST_SECOND = 8_640_000_000_000;

/** Where the activity ends. */
export interface ActivityHead {
  /** Of the last entry; 0 before the first. */
  readonly number: number;
  /** base64url of its hash, which covers all before it; of 32 zero bytes before the first. */
  readonly hash: string;
  /**
   * For people, to be compared between their devices: two that show the same number must show the same code. 24 characters of A-Z and 2-7 in
   * groups of four.
   */
  readonly code: string;
}

/** Something that happened to the account, by the server's word. */
export interface ActivityEntry {
  /** From 1, oldest first, without a gap. */
  readonly number: number;
  readonly at: Date;
  /** E.g. `signed-in`: one of the protocol's, or one that came later and is shown as an event without a name. */
  readonly kind: string;
  /** The id of the session or the share that it is about. */
  readonly subject: string | null;
  /** E.g. the changes of a commit; what it counts depends on the kind. */
  readonly count: number | null;
  /** base64url of the hash that covers this entry and all before it. */
  readonly hash: string;
}

/** A part of the activity, checked. */
export interface ActivityPage {
  /** Where the activity ended when the page was read. */
  readonly head: ActivityHead;
  /** The first entry that the server still keeps. */
  readonly oldest: number;
  /** Newest first. */
  readonly entries: readonly ActivityEntry[];
  /** base64url of the hash before the last of them; null where there is none. */
  readonly previous: string | null;
  /** Whether there are older entries: {@link Activity.older}. */
  readonly hasOlder: boolean;
}

/** A page as it was told; nothing of it is checked but its form. */
export function readPage(page: Members<(typeof NAMES.activity)[number]>): ActivityPage {
  const entries = page.list("entries", ...NAMES.activityEntry).map(readEntry);
  const oldest = page.number("oldest");
  const last = entries.at(-1);
  return {
    head: readHead(page.members("head", ...NAMES.activityHead)),
    oldest,
    entries,
    previous: last === undefined ? null : hash(page, "previous"),
    hasOlder: last !== undefined && last.number > oldest,
  };
}

function readHead(head: Members<(typeof NAMES.activityHead)[number]>): ActivityHead {
  const text = hash(head, "hash");
  const code = groupedBase32(decodeBase64Url(text).subarray(0, CODE_BYTES));
  return { number: head.number("number"), hash: text, code };
}

function readEntry(entry: Members<(typeof NAMES.activityEntry)[number]>): ActivityEntry {
  const kind = entry.text("kind");
  if (!/^[a-z0-9-]{1,40}$/.test(kind)) {
    throw entry.wrong("kind", "not the name of a kind");
  }
  const seconds = entry.number("at");
  if (seconds > LAST_SECOND) {
    throw entry.wrong("at", "not a time");
  }
  return {
    number: entry.number("number"),
    at: new Date(seconds * 1000),
    kind,
    subject: entry.textOrNull("subject") === null ? null : entry.id("subject"),
    count: entry.numberOrNull("count"),
    hash: hash(entry, "hash"),
  };
}

function hash<Name extends string>(members: Members<Name>, name: Name): string {
  return encodeBase64Url(members.bytes(name, 32));
}
