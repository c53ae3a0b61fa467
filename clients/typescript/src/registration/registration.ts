import { wipe } from "../crypto/bytes.js";
import { proofHash } from "../crypto/proof-hash.js";
import type { Api } from "../http/api.js";
import { type Auth, type Immutable, NAMES } from "../http/contract/names.js";
import { credentialOf } from "../keys/credential.js";
import { newKeyring } from "../keys/open-keyring.js";
import type { PasswordKeys } from "../keys/password-keys.js";
import type { Passwords } from "../keys/passwords.js";
import { normaliseEmail } from "../login/email-address.js";
import { ServerLiedError } from "../problem/errors.js";
import type { TaskOptions } from "../task/task-options.js";

const ROOT = "/api/auth/v1";

/** Section 3, steps 1 to 4. */
export class Registration {
  constructor(
    private readonly api: Api,
    private readonly passwords: Passwords,
  ) {}

  /** Has a code sent; the answer is the same whether or not the address has an account. */
  async start(email: string): Promise<void> {
    const body: Auth["BeginRequest"] = { email: normaliseEmail(email) };
    (await this.api.call({ method: "POST", path: `${ROOT}/registrations`, body })).require(202);
  }

  /**
   * Spends the code and makes the account; a login with the password shows that it exists.
   *
   * @returns the password's keys
   */
  async confirm(email: string, code: string, password: string, task: TaskOptions): Promise<PasswordKeys> {
    const body: Auth["ConfirmRequest"] = { email: normaliseEmail(email), code };
    const answer = (await this.api.call({ method: "POST", path: `${ROOT}/registrations/confirm`, body }))
      .proven("code-refused")
      .members(...NAMES.confirmedRegistration);
    const accountId = answer.id("accountId");
    const keys = await this.passwords.newKeys(password, task);
    const account = await this.newAccount(answer.text("ticket"), accountId, keys);
    const call = { method: "POST", path: `${ROOT}/accounts`, body: account, repeatable: true } as const;
    const created = (await this.api.call(call)).require(201).members(...NAMES.createdAccount);
    if (created.id("accountId") !== accountId) {
      throw new ServerLiedError("ACCOUNT_CHANGED", "another account was made than the one confirmed");
    }
    return keys;
  }

  /** As JSON, once: a repeat sends the very same bytes. */
  private async newAccount(ticket: string, accountId: string, keys: PasswordKeys): Promise<string> {
    const { open, recovery } = await newKeyring(accountId, keys);
    const recoveryProofHash = await proofHash(recovery, "sw1/recovery-proof");
    wipe(recovery);
    const credential = await credentialOf(accountId, keys);
    const account = { ticket, credential, keyring: open.sealed, recoveryProofHash };
    return JSON.stringify(account satisfies Immutable<Auth["CreateRequest"]>);
  }
}
