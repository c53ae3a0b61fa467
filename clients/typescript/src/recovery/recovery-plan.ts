import { type Bytes, same, wipe } from "../crypto/bytes.js";
import { NAMES, type Recovery } from "../http/contract/names.js";
import type { SessionApi } from "../login/session-api.js";
import { ServerLiedError } from "../problem/errors.js";
import { readPlan, type ToldPlan } from "./told-plan.js";
import { proofHashOf, proofOf, unwrapBy, type Way, wrapFor } from "./way.js";

const ROOT = "/api/recovery/v1";

/** Gives RK for as long as it is needed; the account's own keys do not hold it open. */
export type RecoverySource = () => Promise<Bytes>;

/** The ways of which each account has one at most. */
export type PlannedWay = Way | "capsule";

/** The account's plan at the recovery service, and the wraps in it. */
export class RecoveryPlan {
  constructor(
    readonly api: SessionApi,
    readonly accountId: string,
    private readonly recovery: RecoverySource,
  ) {}

  /** The plan as the service tells it. */
  async read(): Promise<ToldPlan> {
    const answer = (await this.api.call({ method: "GET", path: `${ROOT}/plan` })).require(200);
    return readPlan(answer.members(...NAMES.plan));
  }

  /** Stores RK's wrap under a key, on a condition: of a version, or of none. */
  async store(way: Way, key: Bytes, version: number, more: object = {}): Promise<void> {
    const body = await this.withRecovery(async (recovery) => ({
      wrap: await wrapFor(way, key, this.accountId, recovery),
      proofHash: await proofHashOf(way, key),
      ...more,
    }));
    await this.put(way, version, body);
  }

  /** Stores a way's part of the plan, on a condition: of a version, or of none. */
  async put(way: PlannedWay, version: number, body: object): Promise<void> {
    const headers: Record<string, string> = version === 0 ? { "If-None-Match": "*" } : { "If-Match": `"${version}"` };
    (await this.api.call({ method: "PUT", path: `${ROOT}/plan/${way}`, body, headers })).require(200, 201);
  }

  async remove(way: PlannedWay): Promise<void> {
    (await this.api.call({ method: "DELETE", path: `${ROOT}/plan/${way}` })).require(204);
  }

  /** Takes the way as who has lost all else would, up to where it would be used. */
  async rehearse(way: Way, key: Bytes): Promise<void> {
    const body: Recovery["WrapOpeningRequest"] = { proof: await proofOf(way, key) };
    const path = `${ROOT}/${way}/openings`;
    const answer = (await this.api.call({ method: "POST", path, body, repeatable: true })).require(200);
    const opening = answer.members(...NAMES.wrapOpening);
    if (opening.id("accountId") !== this.accountId) {
      throw new ServerLiedError("ACCOUNT_CHANGED", "the way leads to another account");
    }
    const found = await unwrapBy(way, key, this.accountId, opening.text("wrap"));
    await this.requireOwn(found);
  }

  /** Requires that what a way gave is RK, and wipes it. */
  async requireOwn(found: Bytes): Promise<void> {
    const fits = await this.withRecovery(async (recovery) => same(found, recovery));
    wipe(found);
    if (!fits) {
      throw new ServerLiedError("KEY_MISMATCH", "the way leads to another recovery key");
    }
  }

  /** Has something done with RK, which is wiped behind it. */
  async withRecovery<T>(work: (recovery: Bytes) => Promise<T>): Promise<T> {
    const recovery = await this.recovery();
    try {
      return await work(recovery);
    } finally {
      wipe(recovery);
    }
  }
}
