import { beaconOf } from "../beacon/beacon-of.js";
import { Rounds } from "../beacon/rounds.js";
import { timeOfTold } from "../beacon/told-round.js";
import { openTimeLock } from "../beacon/time-lock.js";
import type { Beacon } from "../beacon/beacon.js";
import type { Connection } from "../connection.js";
import { type Bytes, wipe } from "../crypto/bytes.js";
import type { Api } from "../http/api.js";
import { NAMES, type Recovery } from "../http/contract/names.js";
import { contexts } from "../keys/contexts.js";
import { ServerLiedError } from "../problem/errors.js";
import { NotYetError } from "../recovery/not-yet-error.js";
import { unwrapIn } from "../recovery/way.js";
import { type CapsuleFile, readCapsuleFile } from "./capsule-file.js";
import { capsuleKey, capsuleProof } from "./capsule-keys.js";

/** What the service gives for a file's proof. */
export interface CapsuleOpening {
  readonly wrap: string;
  readonly round: number;
  readonly lock: string;
}

/**
 * Shows the service a file's proof.
 *
 * @throws NotYetError
 * @throws RefusedError `recovery-refused`
 * @throws ServerLiedError `CAPSULE_ALTERED` for another capsule than the file's
 */
export async function askForCapsule(api: Api, beacon: Beacon, file: CapsuleFile): Promise<CapsuleOpening> {
  const body: Recovery["WrapOpeningRequest"] = { proof: await capsuleProof(file.half) };
  const path = "/api/recovery/v1/capsule/openings";
  const answer = await api.call({ method: "POST", path, body, repeatable: true });
  if (answer.refuses(403, "not-yet")) {
    throw new NotYetError(new Date(Date.now() + (answer.retryAfterMillis() ?? 0)));
  }
  const told = answer.proven("recovery-refused").members(...NAMES.capsuleOpening);
  const opening = { wrap: told.text("wrap"), round: told.number("round"), lock: told.text("lock") };
  if (told.id("accountId") !== file.accountId) {
    throw new ServerLiedError("ACCOUNT_CHANGED", "the file leads to another account");
  }
  if (told.id("id") !== file.id || told.text("chain") !== beacon.chain || !timeOfTold(beacon, opening.round)) {
    throw new ServerLiedError("CAPSULE_ALTERED", "another capsule than the file's");
  }
  return opening;
}

/**
 * Opens a capsule whose date has come, for who has its file and nothing else.
 *
 * @returns the account, and RK; the caller wipes it
 * @throws CapsuleFileError, NotYetError
 */
export async function openCapsule(
  { api, beacon: chosen }: Connection,
  text: string,
): Promise<{ readonly accountId: string; readonly recovery: Bytes }> {
  const beacon = beaconOf(api.root, chosen);
  const file = readCapsuleFile(text, beacon);
  const { wrap, round, lock } = await askForCapsule(api, beacon, file);
  const locked = await openTimeLock(beacon, round, lock, await new Rounds(api, beacon).signature(round));
  const key = await capsuleKey(locked, file.half);
  try {
    const context = contexts.byCapsule(file.accountId, file.id);
    return { accountId: file.accountId, recovery: await unwrapIn(context, key, wrap) };
  } finally {
    [locked, key, file.half].forEach(wipe);
  }
}
