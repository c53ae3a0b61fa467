import { type Bytes, wipe } from "../crypto/bytes.js";
import { proof } from "../crypto/proof-hash.js";
import { type PublicJwk, sameKey } from "../crypto/public-key.js";
import { RecoveryPhrase } from "../crypto/recovery-phrase.js";
import type { Connection } from "../connection.js";
import type { ApiAnswer } from "../http/api-answer.js";
import { type Auth, NAMES, type Recovery } from "../http/contract/names.js";
import { readKeyring } from "../keys/keyring.js";
import { recoverKeyring } from "../keys/recover-keyring.js";
import { normaliseEmail } from "../login/email-address.js";
import type { LoggedIn } from "../login/login.js";
import { ServerLiedError } from "../problem/errors.js";
import type { Session } from "../session.js";
import { Recovered } from "./recovered.js";
import { proofOf, unwrapBy, type Way } from "./way.js";

/** Section 9: the recovery key opens the account, whichever way it came back. */
export class AccountRecovery {
  constructor(
    private readonly connection: Connection,
    private readonly open: (loggedIn: LoggedIn) => Promise<Session>,
  ) {}

  /** Opens the account that the words lead to. */
  async byWords(words: string): Promise<Recovered> {
    const phrase = RecoveryPhrase.parse(words);
    try {
      return await this.by("phrase", phrase.key());
    } finally {
      phrase.close();
    }
  }

  /** Opens the account that a kit's sheets lead to, as many as are needed. */
  async bySheets(sheets: readonly string[]): Promise<Recovered> {
    const { combineShares } = await import("../crypto/slip39/slip39.js");
    const key = await combineShares(sheets);
    try {
      return await this.by("kit", key);
    } finally {
      wipe(key);
    }
  }

  /** Opens the account that a time capsule's file leads to. */
  async byFile(text: string): Promise<Recovered> {
    const { openCapsule } = await import("../capsule/open-capsule.js");
    const { accountId, recovery } = await openCapsule(this.connection, text);
    try {
      return await this.byRecoveryKey(accountId, recovery);
    } finally {
      wipe(recovery);
    }
  }

  private async by(way: Way, key: Bytes): Promise<Recovered> {
    const body: Recovery["WrapOpeningRequest"] = { proof: await proofOf(way, key) };
    const answer = (await this.prove(`/api/recovery/v1/${way}/openings`, body)).members(...NAMES.wrapOpening);
    const accountId = answer.id("accountId");
    const recovery = await unwrapBy(way, key, accountId, answer.text("wrap"));
    try {
      return await this.byRecoveryKey(accountId, recovery);
    } finally {
      wipe(recovery);
    }
  }

  /**
   * Opens the account with RK itself.
   *
   * @param signedBy who signed what led here: has to be the account itself
   * @throws ServerLiedError `GUARDIAN_FORGED` when it was somebody else
   */
  async byRecoveryKey(accountId: string, recovery: Bytes, signedBy?: PublicJwk): Promise<Recovered> {
    const { pins } = this.connection;
    const body: Auth["ProofRequest"] = { proof: await proof(recovery, "sw1/recovery-proof") };
    const answer = (await this.prove("/api/auth/v1/recovery/keyring", body)).members(...NAMES.recoveryKeyring);
    if (answer.id("accountId") !== accountId) {
      throw new ServerLiedError("ACCOUNT_CHANGED", "the recovery key leads to another account");
    }
    const keyring = readKeyring(answer.json("keyring"));
    const keys = await recoverKeyring(accountId, keyring, recovery, await pins.account(accountId));
    if (signedBy !== undefined && !sameKey(keys.sign.publicKey, signedBy)) {
      wipe(keys.accountKey);
      throw new ServerLiedError(
        "GUARDIAN_FORGED",
        "what led here was signed by somebody else than the account's owner",
      );
    }
    const account = {
      accountId,
      email: normaliseEmail(answer.text("email")),
      credentialVersion: answer.number("credentialVersion"),
      epoch: keyring.epoch,
    };
    return new Recovered(this.connection, account, keys, this.open);
  }

  private async prove(path: string, body: { readonly proof: string }): Promise<ApiAnswer> {
    return (await this.connection.api.call({ method: "POST", path, body, repeatable: true })).proven(
      "recovery-refused",
    );
  }
}
