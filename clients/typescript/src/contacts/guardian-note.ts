import { type Bytes, wipe } from "../crypto/bytes.js";
import { EnvelopeKey } from "../crypto/envelope-key.js";
import { hkdf } from "../crypto/hkdf.js";
import { openedJson, paddedJson } from "../crypto/padded-json.js";
import { isObject, type Json, malformed } from "../json/members.js";
import { contexts } from "../keys/contexts.js";

/** What an owner notes of a contact, for their own devices. */
export interface GuardianNote {
  readonly label: string;
  /** Where the invitation went; the service has forgotten it. */
  readonly email: string;
}

/** The key of an owner's notes. @param recovery RK */
export async function noteKeyOf(recovery: Bytes): Promise<EnvelopeKey> {
  const derived = await hkdf(recovery, "sw1/guardian-notes");
  const key = await EnvelopeKey.of(derived);
  wipe(derived);
  return key;
}

export async function sealNote(
  key: EnvelopeKey,
  accountId: string,
  guardian: string,
  { label, email }: GuardianNote,
): Promise<string> {
  return key.seal(contexts.guardianNote(accountId, guardian), paddedJson({ label, email }));
}

/** @throws ServerLiedError `ENVELOPE_REFUSED` */
export async function openNote(
  key: EnvelopeKey,
  accountId: string,
  guardian: string,
  note: string,
): Promise<GuardianNote> {
  return readNote(openedJson(await key.open(contexts.guardianNote(accountId, guardian), note)));
}

/** Members that a newer client has added are passed over. */
function readNote(json: Json): GuardianNote {
  const { label, email } = isObject(json) ? json : {};
  if (typeof label !== "string" || typeof email !== "string") {
    throw malformed("", "a note on a contact is not of the protocol's form");
  }
  return { label, email };
}
