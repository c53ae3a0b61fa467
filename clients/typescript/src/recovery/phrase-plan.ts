import type { RecoveryPhrase } from "../crypto/recovery-phrase.js";
import type { RecoveryPlan } from "./recovery-plan.js";

/** Whether the account has a recovery phrase. `missing`: the registration broke before its end and is to be finished. */
export type PhraseState = "ready" | "missing";

/** The account's recovery phrase as the recovery service keeps it. */
export class PhrasePlan {
  constructor(private readonly plan: RecoveryPlan) {}

  /** Asks the service. */
  async state(): Promise<PhraseState> {
    return (await this.plan.read()).phraseVersion > 0 ? "ready" : "missing";
  }

  /** Makes the account's first phrase and stores its wrap of RK. `precondition-failed` when there is one already. */
  async makeFirst(): Promise<RecoveryPhrase> {
    return this.make(0);
  }

  /** Makes a new phrase; the old words open nothing from then on. */
  async replace(): Promise<RecoveryPhrase> {
    return this.make((await this.plan.read()).phraseVersion);
  }

  /** Tries the words without using them up; see `Session.rehearsePhrase`. */
  async rehearse(words: string): Promise<void> {
    const { RecoveryPhrase } = await import("../crypto/recovery-phrase.js");
    const phrase = RecoveryPhrase.parse(words);
    try {
      await this.plan.rehearse("phrase", phrase.key());
    } finally {
      phrase.close();
    }
  }

  private async make(version: number): Promise<RecoveryPhrase> {
    const { RecoveryPhrase } = await import("../crypto/recovery-phrase.js");
    const phrase = RecoveryPhrase.random();
    await this.plan.store("phrase", phrase.key(), version);
    return phrase;
  }
}
