import type { DeviceCache } from "../cache/device-cache.js";
import { doorOf } from "../cache/door.js";
import { requireServerProof } from "../crypto/srp-client.js";
import { type Auth, NAMES } from "../http/contract/names.js";
import { contexts } from "../keys/contexts.js";
import type { Keyring } from "../keys/keyring.js";
import { droppedEpoch, nextKeyring } from "../keys/next-keyring.js";
import { openKeyring, type OpenKeyring } from "../keys/open-keyring.js";
import type { SessionKeys } from "../keys/session-keys.js";
import { normaliseEmail } from "../login/email-address.js";
import { type Handshake, type Handshaking, proofMembers } from "../login/handshaking.js";
import type { SessionApi } from "../login/session-api.js";
import { askForKeyring } from "../login/told-keyring.js";
import type { Pins } from "../pins/pins.js";
import { RefusedError, ServerLiedError, UnreachableError } from "../problem/errors.js";
import { areNotesIn } from "../share/sealed-notes.js";
import { enterStage, type TaskOptions } from "../task/task-options.js";
import type { Rewrapping } from "../vault/rewrapping.js";
import { KeyringFullError } from "./keyring-full-error.js";

/** What a rotation works with. */
export interface RotationGround {
  readonly api: SessionApi;
  readonly keys: SessionKeys;
  readonly pins: Pins;
  readonly cache: DeviceCache;
  readonly handshaking: Handshaking;
  readonly rewrapping: Rewrapping;
}

/**
 * Section 6, the account key: a new one, in one step. It starts from the keyring as it is now, opened with the password, so that no other device's
 * work is lost.
 */
export async function rotateKey(
  ground: RotationGround,
  address: string,
  password: string,
  task: TaskOptions,
): Promise<void> {
  const { api, keys, pins, cache, handshaking } = ground;
  const email = normaliseEmail(address);
  const { keyring: told, credentialVersion } = await askForKeyring(api, task.signal);
  const handshake = await handshaking.begin(email, password, task);
  const present = await openedWith(ground, handshake, told);
  await requireRoom(ground, present, task);
  enterStage(task, "sealing");
  const next = await nextKeyring(present, handshake.keys);
  const { accountId } = keys;
  const open = await openKeyring(accountId, next, handshake.keys, { epoch: next.epoch, record: present.record.chain });
  await send(api, { ...proofMembers(handshake), credentialVersion, keyring: wireKeyring(next) }, handshake, next);
  keys.renew(open);
  await pins.pinKeyring(accountId, open.epoch, open.record.chain);
  await cache.keepDoor(email, doorOf(open));
}

/** The wrap commits to its key, so that a wrong password is told apart from a lie; it is refused here, and not sent. */
async function openedWith({ keys, pins }: RotationGround, handshake: Handshake, told: Keyring): Promise<OpenKeyring> {
  const { accountId } = keys;
  const { kek, kdf } = handshake.keys;
  if (handshake.accountId !== accountId) {
    throw new ServerLiedError("ACCOUNT_CHANGED", "the address leads to another account than the session");
  }
  if (!kek.commitsTo(contexts.byPassword(accountId, told.epoch, kdf), told.byPassword)) {
    throw new RefusedError("credentials-refused", 401, undefined, []);
  }
  const pin = await pins.account(accountId);
  const epoch = Math.max(pin.epoch, keys.open.epoch);
  return openKeyring(accountId, told, handshake.keys, { epoch, record: pin.record });
}

async function requireRoom(
  { api, rewrapping }: RotationGround,
  present: OpenKeyring,
  task: TaskOptions,
): Promise<void> {
  const dropped = droppedEpoch(present);
  if (dropped === undefined) {
    return;
  }
  if ((await rewrapping.isInUse(dropped, task)) || (await areNotesIn(api, dropped, task))) {
    throw new KeyringFullError(dropped);
  }
}

/** Once it is on its way nothing stops it any more: the session has to learn which key is the account's. */
async function send(
  api: SessionApi,
  body: Auth["RotationRequest"],
  handshake: Handshake,
  next: Keyring,
): Promise<void> {
  try {
    const path = "/api/auth/v1/account/keyring/rotation";
    const answer = (await api.call({ method: "POST", path, body })).require(200).members(...NAMES.rotation);
    requireServerProof(handshake.proof, answer.bytes("M2", 32));
    if (answer.number("epoch") !== next.epoch) {
      throw answer.wrong("epoch", "another epoch than the one sent");
    }
  } catch (error) {
    if (!(error instanceof UnreachableError)) {
      throw error;
    }
    await requireStored(api, next, error);
  }
}

/** A handshake dies on first use, so the call cannot be repeated; the keyring tells what became of it. */
async function requireStored(api: SessionApi, sent: Keyring, lost: UnreachableError): Promise<void> {
  const { keyring: told } = await askForKeyring(api);
  if (told.epoch < sent.epoch) {
    throw lost;
  }
  // Nobody seals the same twice, so one wrap stands for all.
  if (told.epoch !== sent.epoch || told.byPassword !== sent.byPassword || told.secrets !== sent.secrets) {
    throw new RefusedError("stale-credentials", 409, undefined, []);
  }
}

/** The generated types want lists that can be changed. */
function wireKeyring({ previous, record, ...wraps }: Keyring): Auth["RotationRequest"]["keyring"] {
  return { ...wraps, previous: [...previous], record: [...record] };
}
