import { decodeBase64Url } from "../crypto/base64url.js";
import { utf8 } from "../crypto/bytes.js";
import { isId } from "../crypto/ids.js";
import { pad } from "../crypto/padme.js";
import { isObject, type Json, malformed, parseJson } from "../json/members.js";
import { contexts } from "../keys/contexts.js";
import { openOfAnyEpoch, sealInEpoch } from "../keys/epoch-keys.js";
import type { SessionKeys } from "../keys/session-keys.js";

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** A record as it was when it was shared. */
export interface SharedRecord {
  readonly id: string;
  readonly revision: number;
}

/** What an owner keeps of a share, sealed to themselves. */
export interface ShareNote {
  readonly label: string;
  /** L in base64url. */
  readonly linkKey: string;
  readonly records: readonly SharedRecord[];
}

export async function sealNote(keys: SessionKeys, shareId: string, note: ShareNote): Promise<string> {
  const items = note.records.map(({ id, revision }) => [id, revision]);
  return sealNoteJson(keys, shareId, { label: note.label, link: note.linkKey, items });
}

export async function sealNoteJson(keys: SessionKeys, shareId: string, note: object): Promise<string> {
  const { accountId, epoch, noteKeys } = keys.open;
  const plaintext = pad(utf8(JSON.stringify(note)));
  return sealInEpoch(noteKeys, epoch, contexts.shareNote(accountId, shareId, epoch), plaintext);
}

/**
 * Opens the note on this share.
 *
 * @throws ServerLiedError `ENVELOPE_REFUSED`
 */
export async function openNote(keys: SessionKeys, shareId: string, note: string): Promise<ShareNote> {
  return readNote(await openNoteJson(keys, shareId, note));
}

/** Its members, which are its owner's client's own. */
export async function openNoteJson(
  keys: SessionKeys,
  shareId: string,
  note: string,
): Promise<{ readonly [name: string]: Json }> {
  const contextOf = (epoch: number): string => contexts.shareNote(keys.accountId, shareId, epoch);
  const plaintext = await openOfAnyEpoch(keys, ({ noteKeys }) => noteKeys, contextOf, note);
  const json = parseJson(UTF8.decode(plaintext));
  return isObject(json) ? json : {};
}

/** Members that a newer client has added are passed over. */
function readNote({ label, link, items }: { readonly [name: string]: Json }): ShareNote {
  if (typeof label !== "string" || typeof link !== "string" || items === undefined) {
    throw notOfTheForm();
  }
  try {
    decodeBase64Url(link, 32);
  } catch {
    throw notOfTheForm();
  }
  return { label, linkKey: link, records: readRecords(items) };
}

export function readRecords(items: Json): SharedRecord[] {
  if (!Array.isArray(items)) {
    throw notOfTheForm();
  }
  return (items as readonly Json[]).map(readRecord);
}

function readRecord(json: Json): SharedRecord {
  const [id, revision] = Array.isArray(json) ? (json as readonly Json[]) : [];
  if (typeof id !== "string" || !isId(id) || typeof revision !== "number") {
    throw notOfTheForm();
  }
  return { id, revision };
}

export function notOfTheForm(): Error {
  return malformed("", "a share's note is not of the protocol's form");
}
