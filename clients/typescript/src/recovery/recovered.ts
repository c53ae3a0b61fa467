import { wipe } from "../crypto/bytes.js";
import { isSameStretching, type PasswordKeys } from "../keys/password-keys.js";
import type { Connection } from "../connection.js";
import { type Auth, NAMES } from "../http/contract/names.js";
import { contexts } from "../keys/contexts.js";
import { credentialOf } from "../keys/credential.js";
import type { RecoveredKeys } from "../keys/recover-keyring.js";
import type { LoggedIn } from "../login/login.js";
import { RefusedError, type SealwellError, ServerLiedError, UnreachableError } from "../problem/errors.js";
import type { Session } from "../session.js";
import { enterStage, type TaskOptions } from "../task/task-options.js";

/** What the services say of an account whose recovery key was proven. */
export interface RecoveredAccount {
  readonly accountId: string;
  /** Normalised. */
  readonly email: string;
  /** Of the password that is lost. */
  readonly credentialVersion: number;
  /** Of the account key. */
  readonly epoch: number;
}

/** An account that is open again, and waits for a new password. It holds the account's key: {@link close} it. */
export class Recovered {
  /** See `isLive` of the worker. */
  static readonly staysInWorker = true;

  constructor(
    private readonly connection: Connection,
    private readonly account: RecoveredAccount,
    private readonly keys: RecoveredKeys,
    private readonly open: (loggedIn: LoggedIn) => Promise<Session>,
  ) {}

  /** The account's id: 22 characters of base64url. */
  get accountId(): string {
    return this.account.accountId;
  }

  /** The address that the account is logged in with, for the person who has forgotten that as well. */
  get email(): string {
    return this.account.email;
  }

  /**
   * Sets the password and logs in with it. Every other device is logged out, and the owner is told by mail. Every way back works on.
   *
   * @throws RefusedError `stale-credentials` when somebody has set another password meanwhile: recover again
   */
  async choosePassword(password: string, task: TaskOptions = {}): Promise<Session> {
    const keys = await this.connection.passwords.newKeys(password, task);
    enterStage(task, "proving");
    const doubt = await this.send(await this.request(keys));
    await this.expect(keys);
    try {
      return await this.open(await this.logIn(password, keys, task));
    } catch (error) {
      throw doubt !== undefined && isRefusal(error, "credentials-refused") ? doubt : error;
    }
  }

  /** Wipes the account's key. */
  close(): void {
    wipe(this.keys.accountKey);
  }

  private async request(keys: PasswordKeys): Promise<string> {
    const { accountId, credentialVersion, epoch } = this.account;
    const context = contexts.byPassword(accountId, epoch, keys.kdf);
    const payload = {
      v: 1,
      p: "credential-reset",
      a: accountId,
      n: credentialVersion,
      e: epoch,
      credential: await credentialOf(accountId, keys),
      byPassword: await keys.kek.seal(context, this.keys.accountKey),
    };
    return this.keys.sign.sign("sw1-request+jws", JSON.stringify(payload));
  }

  /**
   * Neither a lost answer nor the refusal of its repeat tells whether the password was set; a login with it does.
   *
   * @returns what is to be said if it was not
   */
  private async send(request: string): Promise<SealwellError | undefined> {
    const body: Auth["ResetRequest"] = { accountId: this.account.accountId, request };
    const call = { method: "POST", path: "/api/auth/v1/credentials/reset", body, repeatable: true } as const;
    try {
      const answer = (await this.connection.api.call(call)).require(200).members(...NAMES.reset);
      if (answer.number("credentialVersion") !== this.account.credentialVersion + 1) {
        throw new ServerLiedError("KEYRING_OLD", "a reset that is not of the password that was there");
      }
      return undefined;
    } catch (error) {
      if (error instanceof UnreachableError || isRefusal(error, "stale-credentials")) {
        return error;
      }
      throw error;
    }
  }

  /** This device has just chosen the parameters itself: they are no lie, even where those before cost more. */
  private async expect({ kdf }: PasswordKeys): Promise<void> {
    const { pins } = this.connection;
    const pin = await pins.address(this.account.email);
    if (pin !== undefined) {
      await pins.pinAddress(this.account.email, { ...pin, kdf });
    }
  }

  private async logIn(password: string, made: PasswordKeys, task: TaskOptions): Promise<LoggedIn> {
    const { login, passwords } = this.connection;
    const loggedIn = await login.logInWith(
      this.account.email,
      async (salt, kdf) => (isSameStretching(made, { salt, kdf }) ? made : passwords.keys(password, salt, kdf, task)),
      task,
    );
    if (loggedIn.keyring.accountId !== this.account.accountId) {
      throw new ServerLiedError("ACCOUNT_CHANGED", "the address leads to another account");
    }
    return loggedIn;
  }
}

function isRefusal(error: unknown, type: RefusedError["type"]): error is RefusedError {
  return error instanceof RefusedError && error.type === type;
}
