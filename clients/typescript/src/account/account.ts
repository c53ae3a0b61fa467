import type { Api } from "../http/api.js";
import { NAMES } from "../http/contract/names.js";
import { type AccountRecord } from "../keys/account-record.js";
import { verifyRecord } from "../keys/record-chain.js";
import type { SessionKeys } from "../keys/session-keys.js";
import type { SessionApi } from "../login/session-api.js";
import type { Pins } from "../pins/pins.js";
import { ServerLiedError } from "../problem/errors.js";
import type { TaskOptions } from "../task/task-options.js";
import { requireId } from "../vault/health-record.js";
import { requestDeletion } from "./deletion.js";
import type { EmailChange } from "./email-change.js";
import type { RotationGround } from "./key-rotation.js";
import type { PasswordChange } from "./password-change.js";

const ROOT = "/api/auth/v1";

/** What the server knows about the account. `credentialVersion` counts password changes, `epoch` is the account key's. */
export interface AccountDetails {
  readonly accountId: string;
  readonly email: string;
  readonly createdAt: Date;
  readonly credentialVersion: number;
  readonly epoch: number;
}

/** A device that is logged in; `current` is this one. */
export interface DeviceSession {
  readonly sessionId: string;
  readonly deviceName: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
  readonly current: boolean;
}

/** What an account works with. */
export interface AccountParts {
  readonly plain: Api;
  readonly api: SessionApi;
  readonly keys: SessionKeys;
  readonly pins: Pins;
  readonly passwordChange: PasswordChange;
  readonly rotation: RotationGround;
  readonly emailChange: EmailChange;
  /** Removes what this device keeps of the account. */
  readonly forget: () => Promise<void>;
}

/** The account of a session. Every method asks the server. */
export class Account {
  private readonly plain: Api;
  private readonly api: SessionApi;
  private readonly keys: SessionKeys;
  private readonly pins: Pins;
  private readonly passwordChange: PasswordChange;
  private readonly rotation: RotationGround;
  private readonly emailChange: EmailChange;
  private readonly forget: () => Promise<void>;

  /** @internal */
  constructor(parts: AccountParts) {
    this.plain = parts.plain;
    this.api = parts.api;
    this.keys = parts.keys;
    this.pins = parts.pins;
    this.passwordChange = parts.passwordChange;
    this.rotation = parts.rotation;
    this.emailChange = parts.emailChange;
    this.forget = parts.forget;
  }

  /** The account's data. */
  async details(): Promise<AccountDetails> {
    const answer = (await this.api.call({ method: "GET", path: `${ROOT}/account` }))
      .require(200)
      .members(...NAMES.account);
    const details = {
      accountId: answer.id("accountId"),
      email: answer.text("email"),
      createdAt: answer.time("createdAt"),
      credentialVersion: answer.number("credentialVersion"),
      epoch: answer.number("epoch"),
    };
    if (details.accountId !== this.keys.accountId) {
      throw new ServerLiedError("ACCOUNT_CHANGED", "the session is shown another account");
    }
    if (details.epoch < this.keys.open.epoch) {
      throw new ServerLiedError("KEYRING_OLD", "an epoch older than the session's");
    }
    return details;
  }

  /** The devices that are logged in. */
  async sessions(): Promise<DeviceSession[]> {
    const answer = (await this.api.call({ method: "GET", path: `${ROOT}/sessions` }))
      .require(200)
      .members(...NAMES.sessions);
    return answer.list("sessions", ...NAMES.session).map((session) => ({
      sessionId: session.id("sessionId"),
      deviceName: session.text("deviceName"),
      createdAt: session.time("createdAt"),
      lastUsedAt: session.time("lastUsedAt"),
      current: session.flag("current"),
    }));
  }

  /** Ends a session; also when it has ended already. */
  async endSession(sessionId: string): Promise<void> {
    (await this.api.call({ method: "DELETE", path: `${ROOT}/sessions/${requireId(sessionId)}` })).require(204);
  }

  /** Ends all sessions but this one. */
  async endOtherSessions(): Promise<void> {
    (await this.api.call({ method: "DELETE", path: `${ROOT}/sessions` })).require(204);
  }

  /**
   * Changes the password. When the answer is lost, a login with the new password tells whether the change was made.
   *
   * @throws RefusedError `credentials-refused` for a wrong current password, `stale-credentials` when another device changed it in between
   */
  async changePassword(
    current: string,
    next: string,
    endOtherSessions: boolean,
    task: TaskOptions = {},
  ): Promise<void> {
    await this.passwordChange.change(await this.details(), { current, next, endOtherSessions }, task);
  }

  /**
   * Makes a new account key, and wraps the keys of all records anew under it: for somebody who fears that a device of theirs, lost or sold, has kept the
   * old one. Password, phrase, kit, capsule and contacts stay as they are and lead back before, during and after. This session goes on; others take up
   * the new key when they come upon it.
   *
   * The key is new in one step; only the records take their time, in the stage `rewrapping`. Stopped then, {@link rewrapRecords} takes it up again, here or
   * on another device.
   *
   * @throws RefusedError `credentials-refused` for a wrong password; `stale-credentials` when another device changed password or keys in between;
   *   `objection-open` for 7 days after a reset
   * @throws KeyringFullError when there is no room for the old key
   * @throws UnreachableError when nobody can tell whether the key is new, or records are left over
   */
  async rotateKeys(password: string, task: TaskOptions = {}): Promise<void> {
    const { email } = await this.details();
    const { rotateKey } = await import("./key-rotation.js");
    await rotateKey(this.rotation, email, password, task);
    await this.rewrapRecords(task);
  }

  /**
   * Wraps the keys of those records anew that are still under an older account key. Nothing happens where none are.
   *
   * @returns how many that were
   */
  async rewrapRecords(task: TaskOptions = {}): Promise<number> {
    return this.rotation.rewrapping.run(task);
  }

  /**
   * Has a code sent to the new address, whether or not it is free.
   *
   * @throws RefusedError `credentials-refused` for a wrong password
   */
  async changeEmail(password: string, newEmail: string, task: TaskOptions = {}): Promise<void> {
    await this.emailChange.start((await this.details()).email, password, newEmail, task);
  }

  /**
   * Confirms the new address with its code.
   *
   * @throws RefusedError `code-refused`
   */
  async confirmEmail(code: string): Promise<void> {
    await this.emailChange.confirm((await this.details()).email, code);
  }

  /** Deletes the account and all its data at every service, and what this device kept of it. There is no way back. */
  async delete(): Promise<void> {
    await requestDeletion(this.plain, this.keys);
    await this.forget();
  }

  /**
   * The public keys of an account, verified from its first record on and against what this device has seen before.
   *
   * @throws RefusedError `not-found`
   * @throws ServerLiedError for any other record than that account's
   */
  async record(accountId: string): Promise<AccountRecord> {
    const path = `${ROOT}/accounts/${requireId(accountId)}/record`;
    const answer = (await this.api.call({ method: "GET", path })).require(200).members(...NAMES.record);
    if (answer.id("accountId") !== accountId) {
      throw new ServerLiedError("RECORD_INVALID", "another account's record");
    }
    const own = accountId === this.keys.accountId;
    const pinned = own ? this.keys.open.record.chain : await this.pins.record(accountId);
    const record = await verifyRecord(accountId, answer.texts("record"), pinned);
    await this.pins.pinRecord(accountId, record.chain);
    return record;
  }
}
