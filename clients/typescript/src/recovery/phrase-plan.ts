import { wipe } from "../crypto/bytes.js";
import type { EnvelopeKey } from "../crypto/envelope-key.js";
import type { RecoveryPhrase } from "../crypto/recovery-phrase.js";
import { NAMES, type Recovery } from "../http/contract/names.js";
import { contexts } from "../keys/contexts.js";
import type { SessionApi } from "../login/session-api.js";

const PLAN = "/api/recovery/v1/plan";

/** Whether the account has a recovery phrase. `missing`: the registration broke before its end and is to be finished. */
export type PhraseState = "ready" | "missing";

/** Gives RK for as long as it is wrapped; the account's own keys do not hold it open. */
export type RecoverySource = () => Promise<Uint8Array<ArrayBuffer>>;

/** The account's recovery phrase as the recovery service keeps it. */
export class PhrasePlan {
  constructor(
    private readonly api: SessionApi,
    private readonly accountId: string,
    private readonly recovery: RecoverySource,
  ) {}

  /** Asks the service. */
  async state(): Promise<PhraseState> {
    return (await this.phrase()).state;
  }

  /** Makes the account's first phrase and stores its wrap of RK. `precondition-failed` when there is one already. */
  async makeFirst(): Promise<RecoveryPhrase> {
    return this.make({ "If-None-Match": "*" });
  }

  /** Makes a new phrase; the old words open nothing from then on. */
  async replace(): Promise<RecoveryPhrase> {
    return this.make({ "If-Match": `"${(await this.phrase()).version}"` });
  }

  private async phrase(): Promise<{ state: PhraseState; version: number }> {
    const answer = (await this.api.call({ method: "GET", path: PLAN })).require(200);
    const plan = answer.members(...NAMES.plan);
    plan.number("waysThatWorkToday");
    const phrase = plan.members("phrase", ...NAMES.phrase);
    const [state, version] = [phrase.oneOf("state", "ready", "missing"), phrase.number("version")];
    if (version > 0) {
      phrase.time("createdAt");
      phrase.time("updatedAt");
    }
    return { state, version };
  }

  private async make(headers: Record<string, string>): Promise<RecoveryPhrase> {
    const { RecoveryPhrase } = await import("../crypto/recovery-phrase.js");
    const phrase = RecoveryPhrase.random();
    const body: Recovery["PhraseRequest"] = {
      wrap: await this.wrap(await phrase.key()),
      proofHash: await phrase.proofHash(),
    };
    (await this.api.call({ method: "PUT", path: `${PLAN}/phrase`, body, headers })).require(200, 201);
    return phrase;
  }

  private async wrap(key: EnvelopeKey): Promise<string> {
    const recovery = await this.recovery();
    try {
      return await key.seal(contexts.byPhrase(this.accountId), recovery);
    } finally {
      wipe(recovery);
    }
  }
}
