import { Account } from "./account/account.js";
import { PasswordChange } from "./account/password-change.js";
import type { KdfParameters } from "./crypto/kdf-parameters.js";
import type { RecoveryPhrase } from "./crypto/recovery-phrase.js";
import type { Api } from "./http/api.js";
import { recoveryKeyOf } from "./keys/open-keyring.js";
import { SessionKeys } from "./keys/session-keys.js";
import { Handshaking } from "./login/handshaking.js";
import type { LoggedIn, Login } from "./login/login.js";
import { SessionApi } from "./login/session-api.js";
import type { Pins } from "./pins/pins.js";
import { PhrasePlan, type PhraseState } from "./recovery/phrase-plan.js";
import type { TaskOptions } from "./task/task-options.js";
import type { Head } from "./vault/head.js";
import { Records } from "./vault/records.js";
import { type Usage, Vault } from "./vault/vault.js";

/** What a session needs of the connection that opened it. */
export interface SessionParts {
  readonly api: Api;
  readonly pins: Pins;
  readonly login: Login;
  readonly kdf: KdfParameters;
}

/** A person logged in on this device. Holds the account's keys in memory, and renews its access token by itself. */
export class Session {
  private constructor(
    /** The account's id: 22 characters of base64url. */
    readonly accountId: string,
    /** The person's records. */
    readonly records: Records,
    /** The account itself: data, devices, password, deletion. */
    readonly account: Account,
    private readonly keys: SessionKeys,
    private readonly api: SessionApi,
    private readonly vault: Vault,
    private readonly phrases: PhrasePlan,
  ) {}

  /** @internal */
  static async of({ api, pins, login, kdf }: SessionParts, { keyring, tokens }: LoggedIn): Promise<Session> {
    const keys = new SessionKeys(keyring);
    const sessionApi = new SessionApi(api, tokens, keys);
    const vault = await Vault.of(sessionApi, keys, pins);
    const change = new PasswordChange(sessionApi, keys, pins, new Handshaking(api, pins), login, kdf);
    const account = new Account(api, sessionApi, keys, pins, change);
    const phrases = new PhrasePlan(sessionApi, keys.accountId, () => recoveryKeyOf(keys.open));
    return new Session(keys.accountId, new Records(vault), account, keys, sessionApi, vault, phrases);
  }

  /** This session's id at the server. */
  get sessionId(): string {
    return this.api.sessionId;
  }

  /**
   * Pulls what other devices have written, and checks all of it.
   *
   * @throws ServerLiedError for a history that is not the one this account's devices made, or that goes back behind what this device has seen
   */
  async sync(task?: TaskOptions): Promise<Head> {
    return this.vault.sync(task);
  }

  /** The head up to which this device has verified the vault. */
  get head(): Head {
    return this.vault.head();
  }

  /** Leaves a checkpoint with the server now; otherwise one is left every 50 commits or so. */
  async checkpoint(): Promise<void> {
    await this.vault.checkpoint();
  }

  /** How full the vault is. */
  async usage(): Promise<Usage> {
    return this.vault.usage();
  }

  /** Whether the account has a recovery phrase. */
  async phraseState(): Promise<PhraseState> {
    return this.phrases.state();
  }

  /**
   * Finishes a registration that broke before its phrase was stored.
   *
   * @returns the 24 words, to be shown once
   * @throws RefusedError `precondition-failed` when there is a phrase already
   */
  async finishRegistration(): Promise<RecoveryPhrase> {
    return this.phrases.makeFirst();
  }

  /** Replaces the recovery phrase: the old words open nothing from then on. */
  async replacePhrase(): Promise<RecoveryPhrase> {
    return this.phrases.replace();
  }

  /**
   * Wipes the keys from memory; everything but reading {@link head} and the ids throws a `SessionLockedError` from then on, also what is
   * under way. The session at the server lives on until it ends by itself: {@link logOut} ends it.
   */
  lock(): void {
    this.keys.lock();
  }

  /** Ends the session at the server, and wipes the keys, whether or not the server can be reached. */
  async logOut(): Promise<void> {
    try {
      await this.account.endSession(this.sessionId);
    } finally {
      this.lock();
    }
  }

  /** Ends every session of the account, this one last: whoever holds another device is asked for the password there. */
  async logOutEverywhere(): Promise<void> {
    await this.account.endOtherSessions();
    await this.logOut();
  }

  toJSON(): string {
    return `Session[${this.accountId}]`;
  }
}
