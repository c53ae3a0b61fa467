import type { Beacon } from "../beacon/beacon.js";
import { beaconOf } from "../beacon/beacon-of.js";
import { timeOfTold } from "../beacon/told-round.js";
import type { Connection } from "../connection.js";
import { type Bytes, randomBytes, wipe } from "../crypto/bytes.js";
import { randomId } from "../crypto/ids.js";
import { EnvelopeKey } from "../crypto/envelope-key.js";
import type { Api } from "../http/api.js";
import { NAMES, type Recovery } from "../http/contract/names.js";
import { contexts } from "../keys/contexts.js";
import { ServerLiedError } from "../problem/errors.js";
import { NotYetError } from "../recovery/not-yet-error.js";
import type { RecoveryPlan } from "../recovery/recovery-plan.js";
import type { CapsuleState } from "../recovery/told-plan.js";
import { unwrapIn } from "../recovery/way.js";
import { CapsuleFileError } from "./capsule-file-error.js";
import { type CapsuleFile, capsuleText, readCapsuleFile } from "./capsule-file.js";
import { capsuleKey, capsuleLock, capsuleProofHash, lockedHalf, requireLock } from "./capsule-keys.js";
import { askForCapsule } from "./open-capsule.js";

const PATH = "/api/recovery/v1/plan/capsule";
/** Of the wait, which moves the date: so an owner who logs in every day moves it now and then, and not every day. */
const ENOUGH = 0.9;

/** What the service has of a capsule. */
interface ToldCapsule {
  readonly id: string;
  readonly wrap: string;
  readonly proofHash: string;
  readonly round: number;
  readonly waitSeconds: number;
}

/** Looks after an account's time capsule, for its owner. See `docs/protocol`, section 9, "The time capsule". */
export class CapsuleKeeper {
  private readonly plain: Api;
  private readonly beacon: Beacon;

  constructor(
    private readonly plan: RecoveryPlan,
    connection: Connection,
  ) {
    this.plain = connection.api;
    this.beacon = beaconOf(connection.api.root, connection.beacon);
  }

  async make(waitSeconds: number): Promise<string> {
    const { capsuleVersion } = await this.plan.read();
    const { chain } = this.beacon;
    const file: CapsuleFile = { accountId: this.plan.accountId, id: randomId(), chain, half: randomBytes(32) };
    const proofHash = await capsuleProofHash(file.half);
    const body: Recovery["CapsuleRequest"] = {
      ...(await this.lockedFor(file.id, waitSeconds)),
      wrap: await this.wrapFor(file),
      proofHash,
      waitSeconds,
    };
    await this.plan.put("capsule", capsuleVersion, body);
    const text = capsuleText(file);
    wipe(file.half);
    return text;
  }

  async check(): Promise<CapsuleState | undefined> {
    return (await this.checked())?.state;
  }

  async upkeep(): Promise<CapsuleState | undefined> {
    const found = await this.checked();
    if (found === undefined) {
      return undefined;
    }
    const { told, state } = found;
    const left = state.opensAt.getTime() - Date.now();
    return left < told.waitSeconds * 1_000 * ENOUGH ? { ...state, opensAt: await this.move(told) } : state;
  }

  async rehearse(text: string): Promise<void> {
    const file = readCapsuleFile(text, this.beacon);
    if (file.accountId !== this.plan.accountId) {
      throw new CapsuleFileError("other-account");
    }
    await this.requireRecognised(file);
    const told = (await this.checked())?.told;
    if (told?.id !== file.id || told.proofHash !== (await capsuleProofHash(file.half))) {
      throw altered("another capsule than the file's");
    }
    const key = await this.keyOf(file);
    try {
      await this.plan.requireOwn(await unwrapIn(contexts.byCapsule(file.accountId, file.id), key, told.wrap));
    } finally {
      [key, file.half].forEach(wipe);
    }
  }

  /** Before its date a capsule is refused as one that is there; after it, it is given. */
  private async requireRecognised(file: CapsuleFile): Promise<void> {
    try {
      await askForCapsule(this.plain, this.beacon, file);
    } catch (error) {
      if (!(error instanceof NotYetError)) {
        throw error;
      }
    }
  }

  private async checked(): Promise<{ readonly told: ToldCapsule; readonly state: CapsuleState } | undefined> {
    // Asked first, so that an account without a capsule is no refusal.
    const state = (await this.plan.read()).capsule;
    if (state === undefined) {
      return undefined;
    }
    const answer = (await this.plan.api.call({ method: "GET", path: PATH })).require(200).members(...NAMES.toldCapsule);
    const told: ToldCapsule = {
      id: answer.id("id"),
      wrap: answer.text("wrap"),
      proofHash: answer.text("proofHash"),
      round: answer.number("round"),
      waitSeconds: answer.number("waitSeconds"),
    };
    answer.number("version");
    const opensAt = answer.time("opensAt");
    if (
      answer.text("chain") !== this.beacon.chain ||
      opensAt.getTime() !== timeOfTold(this.beacon, told.round)?.getTime()
    ) {
      throw altered("another beacon, or another date than the lock's");
    }
    const lock = answer.text("lock");
    await this.plan.withRecovery((rk) => requireLock(rk, told.id, this.beacon, told, lock));
    return { told, state: { ...state, opensAt, waitSeconds: told.waitSeconds } };
  }

  /** @returns when it opens now, or will have been moved to by another device */
  private async move(told: ToldCapsule): Promise<Date> {
    const body: Recovery["CapsuleMoveRequest"] = await this.lockedFor(told.id, told.waitSeconds);
    (await this.plan.api.call({ method: "PUT", path: `${PATH}/lock`, body })).require(204);
    return this.beacon.timeOf(body.round ?? 0);
  }

  private async lockedFor(id: string, waitSeconds: number): Promise<Recovery["CapsuleMoveRequest"]> {
    const round = this.beacon.roundAt(new Date(Date.now() + waitSeconds * 1_000));
    const lock = await this.plan.withRecovery((rk) => capsuleLock(rk, id, this.beacon, { round, waitSeconds }));
    return { id, chain: this.beacon.chain, round, lock, opensAt: this.beacon.timeOf(round).toISOString() };
  }

  private async wrapFor(file: CapsuleFile): Promise<string> {
    const key = await this.keyOf(file);
    const envelope = await EnvelopeKey.of(key);
    wipe(key);
    const context = contexts.byCapsule(file.accountId, file.id);
    return this.plan.withRecovery((rk) => envelope.seal(context, rk));
  }

  private async keyOf({ id, half }: CapsuleFile): Promise<Bytes> {
    const locked = await this.plan.withRecovery((rk) => lockedHalf(rk, id));
    const key = await capsuleKey(locked, half);
    wipe(locked);
    return key;
  }
}

function altered(detail: string): ServerLiedError {
  return new ServerLiedError("CAPSULE_ALTERED", detail);
}
