import type { Beacon } from "../beacon/beacon.js";
import { lockKey, openTimeLock } from "../beacon/time-lock.js";
import type { AgreementKey } from "../crypto/agreement-key.js";
import { type Bytes, randomBytes, utf8, wipe } from "../crypto/bytes.js";
import { EnvelopeKey } from "../crypto/envelope-key.js";
import { hkdf } from "../crypto/hkdf.js";
import { openedJson, paddedJson } from "../crypto/padded-json.js";
import { pad } from "../crypto/padme.js";
import type { PublicJwk } from "../crypto/public-key.js";
import { sealToPerson } from "../crypto/seal-to-person.js";
import { Members } from "../json/members.js";
import { contexts } from "../keys/contexts.js";
import { ServerLiedError } from "../problem/errors.js";

const KEY_BYTES = 16;
const UTF8 = new TextDecoder();

/** For whose request a contact approves: owner's account, request, and the owner's id for the contact. */
export interface ApprovalOf {
  readonly accountId: string;
  readonly request: string;
  readonly guardian: string;
}

/** A contact's share on its way, which opens for the request's key alone, and for nobody before its round. */
export interface Approval {
  readonly chain: string;
  readonly round: number;
  readonly lock: string;
  readonly approval: string;
}

/** @param jws the signed share @param key the request's */
export async function makeApproval(
  beacon: Beacon,
  round: number,
  whose: ApprovalOf,
  key: PublicJwk,
  jws: string,
): Promise<Approval> {
  const locked = randomBytes(KEY_BYTES);
  try {
    const share = await sealToPerson(key, pad(utf8(jws)));
    const envelope = await envelopeKey(locked);
    return {
      chain: beacon.chain,
      round,
      lock: await lockKey(beacon, round, locked),
      approval: await envelope.seal(contextOf(whose, beacon, round), paddedJson({ share })),
    };
  } finally {
    wipe(locked);
  }
}

/**
 * The signed share in an approval whose round has come; `readShare` tells what it is worth.
 *
 * @param signature the beacon's, of the approval's round
 * @throws ServerLiedError `ENVELOPE_REFUSED`; `SHARE_FORGED` where there is something else in it
 */
export async function openApproval(
  beacon: Beacon,
  whose: ApprovalOf,
  { round, lock, approval }: Omit<Approval, "chain">,
  key: AgreementKey,
  signature: string,
): Promise<string> {
  const locked = await openTimeLock(beacon, round, lock, signature);
  const envelope = await envelopeKey(locked);
  wipe(locked);
  const plaintext = await envelope.open(contextOf(whose, beacon, round), approval);
  return UTF8.decode(await key.open(sealedIn(plaintext))).trimEnd();
}

function sealedIn(plaintext: Bytes): string {
  try {
    return Members.of(openedJson(plaintext), "share").text("share");
  } catch {
    throw new ServerLiedError("SHARE_FORGED", "an approval of something else than a share");
  }
}

async function envelopeKey(locked: Bytes): Promise<EnvelopeKey> {
  const derived = await hkdf(locked, "sw1/time-lock");
  const key = await EnvelopeKey.of(derived);
  wipe(derived);
  return key;
}

function contextOf({ accountId, request, guardian }: ApprovalOf, { chain }: Beacon, round: number): string {
  return contexts.guardianApproval(accountId, request, guardian, chain, round);
}
