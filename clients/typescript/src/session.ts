import type { Account } from "./account/account.js";
import type { Activity } from "./activity/activity.js";
import { sealedBackup } from "./backup/sealed-backup.js";
import { doorOf } from "./cache/door.js";
import type { TimeCapsule } from "./capsule/time-capsule.js";
import type { Guardianships } from "./contacts/guardianships.js";
import type { TrustedContacts } from "./contacts/trusted-contacts.js";
import type { RecoveryPhrase } from "./crypto/recovery-phrase.js";
import { exportBundle, type FhirExport } from "./fhir/fhir-export.js";
import { FhirImport } from "./fhir/fhir-import.js";
import type { ImportReport } from "./fhir/import-report.js";
import type { SessionKeys } from "./keys/session-keys.js";
import type { SessionApi } from "./login/session-api.js";
import type { MailPreferences } from "./mail/mail-preferences.js";
import type { Outbox } from "./outbox/outbox.js";
import type { PhrasePlan, PhraseState } from "./recovery/phrase-plan.js";
import type { RecoveryKit } from "./recovery/recovery-kit.js";
import type { Shares } from "./share/shares.js";
import type { SmartLinks } from "./share/smart-links.js";
import type { TaskOptions } from "./task/task-options.js";
import type { Head } from "./vault/head.js";
import type { Records } from "./vault/records.js";
import { readUsage, type Usage } from "./vault/usage.js";
import type { SyncOptions, Vault } from "./vault/vault.js";
import type { VaultEvent } from "./vault/vault-event.js";

/** What a session is made of. */
export interface SessionParts {
  readonly keys: SessionKeys;
  readonly api: SessionApi;
  readonly vault: Vault;
  readonly records: Records;
  readonly outbox: Outbox;
  readonly account: Account;
  readonly shares: Shares;
  readonly smartLinks: SmartLinks;
  readonly phrases: PhrasePlan;
  readonly recoveryKit: RecoveryKit;
  readonly timeCapsule: TimeCapsule;
  readonly contacts: TrustedContacts;
  readonly guardianships: Guardianships;
  readonly activity: Activity;
  readonly mailPreferences: MailPreferences;
}

/** A person logged in on this device. Holds the account's keys in memory until it is locked, and renews its access token by itself. */
export class Session {
  /** The account's id: 22 characters of base64url. */
  readonly accountId: string;
  /** The person's records. */
  readonly records: Records;
  /** Edits that wait until the server can be reached. */
  readonly outbox: Outbox;
  /** The account itself: data, devices, password, keys, address, deletion. */
  readonly account: Account;
  /** Links to records, for people without an account. */
  readonly shares: Shares;
  /** Links that any viewer of SMART Health Links opens; weaker than {@link shares}. */
  readonly smartLinks: SmartLinks;
  /** What happened to the account, as the services tell it. */
  readonly activity: Activity;
  /** Of what the person gets mails. */
  readonly mailPreferences: MailPreferences;
  /** Sheets of which some are enough to come back in. */
  readonly recoveryKit: RecoveryKit;
  /** A file that opens the account when its owner has stayed away for long. */
  readonly timeCapsule: TimeCapsule;
  /** People of whom some together give the owner's key back. */
  readonly contacts: TrustedContacts;
  /** People whom this account helps so. */
  readonly guardianships: Guardianships;
  private readonly keys: SessionKeys;
  private readonly api: SessionApi;
  private readonly vault: Vault;
  private readonly phrases: PhrasePlan;

  /** @internal */
  constructor(parts: SessionParts) {
    this.accountId = parts.keys.accountId;
    this.records = parts.records;
    this.outbox = parts.outbox;
    this.account = parts.account;
    this.shares = parts.shares;
    this.smartLinks = parts.smartLinks;
    this.activity = parts.activity;
    this.mailPreferences = parts.mailPreferences;
    this.recoveryKit = parts.recoveryKit;
    this.timeCapsule = parts.timeCapsule;
    this.contacts = parts.contacts;
    this.guardianships = parts.guardianships;
    this.keys = parts.keys;
    this.api = parts.api;
    this.vault = parts.vault;
    this.phrases = parts.phrases;
  }

  /** This session's id at the server; undefined while it is {@link offline}, and once it is locked. */
  get sessionId(): string | undefined {
    return this.api.sessionId;
  }

  /** Whether it was opened without the server, and has not reached it since. */
  get offline(): boolean {
    return this.sessionId === undefined;
  }

  /**
   * Takes in what this device kept, without asking the server, and checks all of it. Then records can be read; what other devices have written
   * since comes with {@link sync}.
   *
   * @returns whether this device kept all that it has seen; otherwise reading needs the server
   * @throws CacheError `damaged` when what this device kept is not what it wrote: {@link rebuildCache}
   */
  async loadKept(task?: TaskOptions): Promise<boolean> {
    return this.vault.loadKept(task);
  }

  /**
   * Pulls what other devices have written, and checks all of it.
   *
   * @throws CacheError `damaged` when what this device kept is not what it wrote: {@link rebuildCache}
   * @throws ServerLiedError for a history that is not the one this account's devices made, or that goes back behind what this device has seen
   */
  async sync(options?: SyncOptions): Promise<Head> {
    return this.vault.sync(options);
  }

  /** The head up to which this device has verified the vault. */
  get head(): Head {
    return this.vault.head();
  }

  /** Whether this device keeps all that it has verified. Its disk may be full: a later {@link Sealwell.unlock} needs the server then. */
  get keepsAll(): boolean {
    return this.vault.keepsAll;
  }

  /** Drops what this device kept beyond what can be verified, and fetches it anew. Edits that wait in the outbox stay. */
  async rebuildCache(task?: TaskOptions): Promise<Head> {
    return this.vault.rebuildCache(task);
  }

  /**
   * Has somebody told what happens to the vault, by this tab or another one.
   *
   * @returns what ends it
   */
  subscribe(listener: (event: VaultEvent) => void): () => void {
    return this.vault.listeners.add(listener);
  }

  /** Leaves a checkpoint with the server now; otherwise one is left every 50 commits or so. */
  async checkpoint(): Promise<void> {
    await this.vault.checkpoint();
  }

  /** How full the vault is. */
  async usage(): Promise<Usage> {
    return readUsage(this.api, this.head);
  }

  /**
   * Imports a FHIR R4 Bundle, one record a resource, in a collection named after its type. Importing it again changes what differs and
   * doubles nothing; so does going on after a stop.
   *
   * @param bundle JSON, e.g. the file that somebody dropped
   * @throws NotABundleError
   */
  async importFhir(bundle: Blob | string, task: TaskOptions = {}): Promise<ImportReport> {
    return new FhirImport(this.records, task).run(bundle);
  }

  /** The whole vault, opened, as a FHIR R4 Bundle. */
  async exportFhir(task: TaskOptions = {}): Promise<FhirExport> {
    return exportBundle(this.records, task);
  }

  /**
   * The whole vault with its history, sealed: only the password opens it, see {@link openBackup}.
   *
   * @throws RefusedError `stale-credentials` when other devices have changed password and keys since this session began: log in again
   */
  async exportSealed(task: TaskOptions = {}): Promise<Blob> {
    const commits = await this.vault.commits(task);
    return sealedBackup(doorOf(this.keys.open), commits, this.head.n, task);
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

  /**
   * Tries the 24 words without using them up: shows the service their proof, and opens with them what it gives.
   *
   * @throws PhraseError when they are none
   * @throws RefusedError `recovery-refused` when they are not, or no longer, this account's
   */
  async rehearsePhrase(words: string): Promise<void> {
    await this.phrases.rehearse(words);
  }

  /** Replaces the recovery phrase: the old words open nothing from then on. */
  async replacePhrase(): Promise<RecoveryPhrase> {
    return this.phrases.replace();
  }

  /**
   * Wipes the keys from memory; everything but reading {@link head} and the ids throws a `SessionLockedError` from then on, also what is
   * under way. The session at the server, which nobody can use then, is ended by the next one on this device or ends by itself;
   * {@link logOut} ends it at once.
   *
   * @returns once a login that was under way is through, so that the next session knows of it: what ends the worker waits for this
   */
  async lock(): Promise<void> {
    this.keys.lock();
    await this.api.settled();
  }

  /** Ends the session at the server, and wipes the keys, whether or not the server can be reached. */
  async logOut(): Promise<void> {
    const { sessionId } = this;
    try {
      if (sessionId !== undefined) {
        await this.account.endSession(sessionId);
      }
    } finally {
      await this.lock();
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
