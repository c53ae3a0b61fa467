import { encodeBase64Url } from "../crypto/base64url.js";
import { type Bytes, randomBytes, utf8, wipe } from "../crypto/bytes.js";
import { randomId } from "../crypto/ids.js";
import type { KdfParameters } from "../crypto/kdf-parameters.js";
import { pad } from "../crypto/padme.js";
import { NAMES, type Sharing } from "../http/contract/names.js";
import type { Members } from "../json/members.js";
import { contexts } from "../keys/contexts.js";
import type { Passwords } from "../keys/passwords.js";
import type { SessionKeys } from "../keys/session-keys.js";
import type { SessionApi } from "../login/session-api.js";
import { enterStage, type TaskOptions } from "../task/task-options.js";
import type { HealthRecord } from "../vault/health-record.js";
import { ShareKeys } from "./share-keys.js";
import { shareLinkText } from "./share-link.js";
import { sealNote, type SharedRecord } from "./share-note.js";
import { SHARES } from "./share-path.js";
import { requireLabel, type SharePolicy, wishesOf } from "./share-policy.js";
import { ShareTooLargeError } from "./share-too-large-error.js";
import { contentText } from "./shared-content.js";

export const LARGEST = 8 << 20;
/** No text of a request is longer: parsers hold each one whole. */
const PIECE = 1 << 20;
/** The owner's note is small: of many records it names the first. */
const MOST_NOTED = 64;

/** A password that guards a link, stretched. */
interface Guard {
  readonly salt: Bytes;
  readonly kdf: KdfParameters;
  readonly passwordKey: Bytes;
}

/** What shares are made with. */
export interface SharingParts {
  /** The server's root, where links lead. */
  readonly server: string;
  readonly api: SessionApi;
  readonly keys: SessionKeys;
  readonly passwords: Passwords;
}

/** Section 7, steps 1 to 5; gives the link. */
export async function makeShare(
  { server, api, keys, passwords }: SharingParts,
  records: readonly HealthRecord[],
  policy: SharePolicy,
  task: TaskOptions,
): Promise<string> {
  const label = requireLabel(policy);
  const [shareId, linkKey, serverHalf] = [randomId(), randomBytes(32), randomBytes(32)];
  const guard = policy.password === undefined ? undefined : await guardOf(passwords, policy.password, task);
  const shareKeys = await ShareKeys.of(linkKey, guard?.passwordKey);
  enterStage(task, "sealing");
  const key = encodeBase64Url(linkKey);
  const body: Sharing["ShareCreation"] = {
    shareId,
    linkProofHash: await shareKeys.linkProofHash(),
    serverHalf: encodeBase64Url(serverHalf),
    content: pieces(await sealContent(shareKeys, serverHalf, shareId, contentText(policy.title, records))),
    note: await sealNote(keys, shareId, { label, linkKey: key, records: noted(records) }),
    agree: keys.open.record.agree,
    ...wishesOf(policy),
    ...(guard === undefined ? {} : { password: await gateOf(guard, shareKeys) }),
  };
  wipe(linkKey);
  enterStage(task, "pushing");
  // The same body again is the same share.
  const answer = await api.call({
    method: "POST",
    path: SHARES,
    body: JSON.stringify(body),
    repeatable: true,
    signal: task.signal,
  });
  requireAsWished(answer.require(201).members(...NAMES.createdShare), shareId, policy);
  return shareLinkText(server, shareId, key);
}

/** Which records were shared; of many the first. */
export function noted(records: readonly HealthRecord[]): SharedRecord[] {
  return records.slice(0, MOST_NOTED).map(({ id, revision }) => ({ id, revision }));
}

async function guardOf(passwords: Passwords, password: string, task: TaskOptions): Promise<Guard> {
  const [salt, { kdf }] = [randomBytes(16), passwords];
  return { salt, kdf, passwordKey: await passwords.root(password, salt, kdf, task) };
}

async function gateOf({ salt, kdf }: Guard, keys: ShareKeys): Promise<Sharing["PasswordGate"]> {
  return { salt: encodeBase64Url(salt), kdf, proofHash: await keys.passwordProofHash() };
}

async function sealContent(keys: ShareKeys, serverHalf: Bytes, shareId: string, text: string): Promise<string> {
  const plaintext = pad(utf8(text));
  const envelope = await (await keys.content(serverHalf)).seal(contexts.share(shareId), plaintext);
  if (envelope.length > LARGEST) {
    throw new ShareTooLargeError();
  }
  return envelope;
}

/** No text of a request is longer than a piece. */
export function pieces(envelope: string): string[] {
  return Array.from({ length: Math.ceil(envelope.length / PIECE) }, (_, i) =>
    envelope.slice(i * PIECE, (i + 1) * PIECE),
  );
}

/** A service that kept a link open for longer would say so, or lie. */
export function requireAsWished(
  made: Members<(typeof NAMES.createdShare)[number]>,
  shareId: string,
  { expiresAt }: { readonly expiresAt?: Date | undefined },
): void {
  if (made.id("shareId") !== shareId) {
    throw made.wrong("shareId", "another share than the one that was sent");
  }
  made.time("createdAt");
  const end = made.time("expiresAt");
  if (expiresAt !== undefined && end.getTime() !== expiresAt.getTime()) {
    throw made.wrong("expiresAt", "another end than the one that was wished for");
  }
}
