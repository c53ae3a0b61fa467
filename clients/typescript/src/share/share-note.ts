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
  const { accountId, epoch, noteKeys } = keys.open;
  const items = note.records.map(({ id, revision }) => [id, revision]);
  const plaintext = pad(utf8(JSON.stringify({ label: note.label, link: note.linkKey, items })));
  return sealInEpoch(noteKeys, epoch, contexts.shareNote(accountId, shareId, epoch), plaintext);
}

/**
 * Opens the note on this share.
 *
 * @throws ServerLiedError `ENVELOPE_REFUSED`
 */
export async function openNote(keys: SessionKeys, shareId: string, note: string): Promise<ShareNote> {
  const { accountId, noteKeys } = keys.open;
  const plaintext = await openOfAnyEpoch(noteKeys, (epoch) => contexts.shareNote(accountId, shareId, epoch), note);
  return readNote(parseJson(UTF8.decode(plaintext)));
}

/** Members that a newer client has added are passed over. */
function readNote(json: Json): ShareNote {
  const { label, link, items } = isObject(json) ? json : {};
  if (typeof label !== "string" || typeof link !== "string" || !Array.isArray(items)) {
    throw notOfTheForm();
  }
  try {
    decodeBase64Url(link, 32);
  } catch {
    throw notOfTheForm();
  }
  return { label, linkKey: link, records: (items as readonly Json[]).map(readRecord) };
}

function readRecord(json: Json): SharedRecord {
  const [id, revision] = Array.isArray(json) ? (json as readonly Json[]) : [];
  if (typeof id !== "string" || !isId(id) || typeof revision !== "number") {
    throw notOfTheForm();
  }
  return { id, revision };
}

function notOfTheForm(): Error {
  return malformed("", "a share's note is not of the protocol's form");
}
