import type { Connection } from "../connection.js";
import type { RecoveryPlan } from "../recovery/recovery-plan.js";
import type { CapsuleState } from "../recovery/told-plan.js";
import type { CapsuleKeeper } from "./capsule-keeper.js";

const THIRTY_DAYS = 30 * 24 * 60 * 60;

/**
 * A way back that needs nobody, and time: a file that opens the account from a date on, which moves on whenever its owner logs in. Until then
 * neither who finds the file nor the service can open anything, nor both together: half of the key is locked to a drand beacon.
 *
 * @example
 * ```ts
 * const file = await session.timeCapsule.make({ waitSeconds: 90 * 24 * 60 * 60 });
 * save("sealwell-time-capsule.json", file);
 * const state = await session.timeCapsule.state();
 * show(state?.opensAt);
 * ```
 */
export class TimeCapsule {
  private underWay: Promise<CapsuleState | undefined> | undefined;

  /** @internal */
  constructor(
    private readonly plan: RecoveryPlan,
    private readonly connection: Connection,
  ) {}

  /**
   * Makes a capsule, in the place of one that there may be: its file opens nothing from then on.
   *
   * @param waitSeconds how long its owner has to stay away until it opens; 30 days by default, from a day to 366 days
   * @returns the file's text, JSON: to be saved where its owner finds it when all else is lost
   * @throws RefusedError `invalid-request` for another wait, `precondition-failed` when another device has made one at the same time
   */
  async make({ waitSeconds = THIRTY_DAYS }: { readonly waitSeconds?: number } = {}): Promise<string> {
    return (await this.keeper()).make(waitSeconds);
  }

  /** The capsule in the account's plan, if there is one, by the service's word: {@link check} believes it nothing. */
  async state(): Promise<CapsuleState | undefined> {
    return (await this.plan.read()).capsule;
  }

  /**
   * Requires that what the service keeps is what this account's devices made, by making its lock again.
   *
   * @returns the capsule; undefined where there is none
   * @throws ServerLiedError `CAPSULE_ALTERED`
   */
  async check(): Promise<CapsuleState | undefined> {
    return (await this.keeper()).check();
  }

  /**
   * Checks, and moves the date on where less than nine tenths of the wait are left. Each session does so by itself when it begins at the
   * server, and goes on whatever comes of it: ask for it once more to hear what is wrong.
   *
   * @returns the capsule as it is then; undefined where there is none
   * @throws ServerLiedError `CAPSULE_ALTERED`: tell the person, who makes a new one
   */
  async upkeep(): Promise<CapsuleState | undefined> {
    this.underWay ??= this.keepUp().finally(() => {
      this.underWay = undefined;
    });
    return this.underWay;
  }

  /**
   * Tries a file without using it up: shows the service its proof, which it refuses as one whose time has not come, and opens what the owner
   * can open before that.
   *
   * @throws CapsuleFileError when it is none, or another account's
   * @throws RefusedError `recovery-refused` when it has been replaced, or was removed
   */
  async rehearse(file: string): Promise<void> {
    await (await this.keeper()).rehearse(file);
  }

  /** Takes the capsule out of the plan; also when there is none. */
  async remove(): Promise<void> {
    await this.plan.remove("capsule");
  }

  private async keepUp(): Promise<CapsuleState | undefined> {
    // Most have none: they do not load what looks after one.
    return (await this.state()) === undefined ? undefined : (await this.keeper()).upkeep();
  }

  private async keeper(): Promise<CapsuleKeeper> {
    const { CapsuleKeeper } = await import("./capsule-keeper.js");
    return new CapsuleKeeper(this.plan, this.connection);
  }
}
