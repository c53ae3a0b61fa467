import { randomBytes, wipe } from "../crypto/bytes.js";
import type { ApiCall } from "../http/api.js";
import type { Recovery } from "../http/contract/names.js";
import type { RecoveryPlan } from "./recovery-plan.js";
import type { KitState } from "./told-plan.js";

/**
 * Sheets of words (SLIP-0039), of which some are enough to come back in: to be kept in different places, so that neither fire nor thief
 * finds enough. Their secret wraps the recovery key; the service has the wrap and none of the sheets.
 */
export class RecoveryKit {
  constructor(private readonly plan: RecoveryPlan) {}

  /** The kit in the account's plan, if there is one. */
  async state(): Promise<KitState | undefined> {
    return (await this.plan.read()).kit;
  }

  /**
   * Makes a kit, in the place of one that there may be: its sheets open nothing from then on.
   *
   * @param needed how many sheets shall be enough, from 2
   * @param count how many there shall be, up to 16
   * @returns the sheets, 33 words each: show them once
   * @throws RefusedError `precondition-failed` when another device has made one at the same time
   */
  async make(needed: number, count: number): Promise<string[]> {
    const { splitSecret } = await import("../crypto/slip39/slip39.js");
    const version = (await this.plan.read()).kitVersion;
    const key = randomBytes(32);
    try {
      const sheets = await splitSecret(key, needed, count);
      await this.plan.store("kit", key, version, { needed, count });
      return sheets;
    } finally {
      wipe(key);
    }
  }

  /**
   * Has one sheet sent to the owner by mail. The service reads it on its way, and one is never enough; so it takes one of each kit.
   *
   * @param sheet 33 words
   * @throws ShareError when they are no sheet
   * @throws RefusedError `sheet-mailed` for a second one, `not-found` without a kit
   */
  async mailSheet(sheet: string): Promise<void> {
    const { readShare } = await import("../crypto/slip39/slip39.js");
    const { number } = readShare(sheet);
    const body: Recovery["MailedSheetRequest"] = { words: sheet, number };
    const call: ApiCall = { method: "POST", path: "/api/recovery/v1/plan/kit/mailed-sheet", body };
    (await this.plan.api.call(call)).require(202);
  }

  /** Takes the kit out of the plan; also when there is none. */
  async remove(): Promise<void> {
    await this.plan.remove("kit");
  }

  /**
   * Tries sheets without using them up: shows the service their proof, and opens with them what it gives.
   *
   * @throws ShareError when they do not give a secret
   * @throws RefusedError `recovery-refused` when they are not, or no longer, this account's
   */
  async rehearse(sheets: readonly string[]): Promise<void> {
    const { combineShares } = await import("../crypto/slip39/slip39.js");
    const key = await combineShares(sheets);
    try {
      await this.plan.rehearse("kit", key);
    } finally {
      wipe(key);
    }
  }
}
