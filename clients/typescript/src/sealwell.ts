import type { BeaconParameters } from "./beacon/beacon.js";
import { CacheError } from "./cache/cache-error.js";
import { type CacheStore, MemoryCacheStore } from "./cache/cache-store.js";
import { DeviceCache } from "./cache/device-cache.js";
import { DEFAULT_KDF, type KdfParameters, checkedKdf } from "./crypto/kdf-parameters.js";
import type { RecoveryPhrase } from "./crypto/recovery-phrase.js";
import type { ContactRecovery } from "./contacts/contact-recovery.js";
import { type Connection, forgetAccount } from "./connection.js";
import { Api } from "./http/api.js";
import type { Auth, Recovery } from "./http/contract/names.js";
import { DEFAULT_RETRIES, type RetryPolicy } from "./http/retry-policy.js";
import { fetchTransport, type HttpTransport } from "./http/transport.js";
import { isSameStretching } from "./keys/password-keys.js";
import { Passwords, type PasswordStretcher } from "./keys/passwords.js";
import { normaliseEmail } from "./login/email-address.js";
import type { KeysFor } from "./login/handshaking.js";
import { type LoggedIn, Login } from "./login/login.js";
import { KeptLogin } from "./login/kept-login.js";
import { MemoryPinStore, type PinStore } from "./pins/pin-store.js";
import { Pins } from "./pins/pins.js";
import { RefusedError, UnreachableError } from "./problem/errors.js";
import type { PhraseState } from "./recovery/phrase-plan.js";
import type { Recovered } from "./recovery/recovered.js";
import type { RecoveryMethod } from "./recovery/recovery-method.js";
import type { AccountRecovery } from "./recovery/recovery.js";
import { Registration } from "./registration/registration.js";
import type { Session } from "./session.js";
import { parseShareLink } from "./share/share-link.js";
import { ShareLinkError } from "./share/share-link-error.js";
import type { SharedContent } from "./share/shared-content.js";
import { Visit } from "./share/visit.js";
import { openSmartLink } from "./smart/open-smart-link.js";
import { readSmartFiles } from "./smart/read-smart-files.js";
import { parseSmartLink } from "./smart/smart-health-link.js";
import { openSession } from "./open-session.js";
import type { TaskOptions } from "./task/task-options.js";

/** How a device reaches a server. Everything has a default that an application may live with but {@link pins}. */
export interface ConnectionOptions {
  /** Where this device keeps what it has verified; in memory only without it, which is for trials. */
  readonly pins?: PinStore;
  /** Where this device keeps ciphertext between sessions, and edits that wait; in memory only without it. */
  readonly cache?: CacheStore;
  /** What the person calls this device in the list of sessions. */
  readonly deviceName?: string;
  /** What the person speaks (BCP 47), for the mails that they get; what the platform says of itself without it. */
  readonly language?: string;
  /** For new passwords; Argon2id with 64 MiB by default. */
  readonly kdf?: KdfParameters;
  /** What stretches passwords; hash-wasm and Web Crypto by default. */
  readonly stretchPassword?: PasswordStretcher;
  /**
   * Whose rounds lock time capsules and approvals of trusted contacts. By default quicknet, or, for a server on this very machine, the
   * development beacon, which locks nothing: `@sealwell/client/time-lock` has both.
   */
  readonly beacon?: BeaconParameters;
  readonly transport?: HttpTransport;
  readonly retries?: RetryPolicy;
}

/** A registration that is finished: show the words once, let the person confirm them, close the phrase. */
export interface Registered {
  readonly session: Session;
  readonly phrase: RecoveryPhrase;
}

/**
 * A login. `phrase` is `missing` when the registration broke before it was stored: call {@link Session.finishRegistration}; `unknown` when
 * the recovery service did not answer, and where it was not asked.
 */
export interface LoginResult {
  readonly session: Session;
  readonly phrase: PhraseState | "unknown";
}

/**
 * A Sealwell server, as seen from one device.
 *
 * @example
 * ```ts
 * const sealwell = new Sealwell("https://sealwell.example", { pins, deviceName: "Anna's laptop" });
 * await sealwell.startRegistration("anna@example.org");
 * const { session, phrase } = await sealwell.confirmRegistration("anna@example.org", codeFromTheMail, password);
 * show(phrase.words());
 * await session.records.put(draft("Note", { text: "first visit" }));
 * ```
 *
 * Every method may throw a {@link RefusedError} for what the server may refuse, a `ServerLiedError` for what an honest server cannot answer,
 * and an {@link UnreachableError}.
 */
export class Sealwell {
  private readonly connection: Connection;
  private readonly transport: HttpTransport;

  constructor(server: string, options: ConnectionOptions = {}) {
    const root = new URL(server).origin;
    this.transport = options.transport ?? fetchTransport;
    const passwords = new Passwords(checkedKdf(options.kdf ?? DEFAULT_KDF), options.stretchPassword);
    const api = new Api(root, this.transport, options.retries ?? DEFAULT_RETRIES, options.language);
    const pins = new Pins(options.pins ?? new MemoryPinStore(), root);
    const cache = new DeviceCache(options.cache ?? new MemoryCacheStore(), root);
    const login = new Login(api, pins, cache, passwords, options.deviceName ?? "A browser");
    this.connection = { api, pins, cache, login, passwords, beacon: options.beacon };
  }

  /** Has a code sent to the address. The answer does not tell whether the address has an account already. */
  async startRegistration(email: string): Promise<void> {
    await this.registration().start(email);
  }

  /**
   * Makes the account, logs in, and stores the recovery phrase. If it breaks after the account was made, the next login says so and
   * {@link Session.finishRegistration} finishes it.
   *
   * @param code 8 digits from the mail
   * @throws RefusedError `code-refused`, `ticket-refused`
   */
  async confirmRegistration(
    email: string,
    code: string,
    password: string,
    task: TaskOptions = {},
  ): Promise<Registered> {
    const made = await this.registration().confirm(email, code, password, task);
    // Who has just chosen a password does not wait for it to be stretched twice.
    const keysFor: KeysFor = async (salt, kdf) =>
      isSameStretching(made, { salt, kdf }) ? made : this.connection.passwords.keys(password, salt, kdf, task);
    const session = await this.open(this.connection.login.logInWith(normaliseEmail(email), keysFor, task));
    return { session, phrase: await session.finishRegistration() };
  }

  /**
   * Logs in.
   *
   * @throws RefusedError `credentials-refused`, `too-many-attempts`
   */
  async logIn(email: string, password: string, task: TaskOptions = {}): Promise<LoginResult> {
    const session = await this.open(this.connection.login.logIn(email, password, task));
    return { session, phrase: await phraseState(session) };
  }

  /**
   * Opens what this device kept since the last login, without asking the server: call {@link Session.loadKept}, and records can be read. The
   * session logs in by itself with its first call that needs the server; when the password was changed on another device, that one says
   * `credentials-refused`. Where this device cannot do without the server, it logs in at once.
   *
   * Who comes back every day does not wait for the phrase's state: ask {@link Session.phraseState} afterwards.
   *
   * @throws CacheError when this device cannot do without the server and it cannot be reached: `missing`, `refused`, `damaged`, `behind`
   * @throws RefusedError as {@link logIn}
   */
  async unlock(email: string, password: string, task: TaskOptions = {}): Promise<LoginResult> {
    const { login } = this.connection;
    const address = normaliseEmail(email);
    const kept = await KeptLogin.find(this.connection, address, password, task);
    try {
      const { keyring, keysFor } = await kept.open(task);
      const later = (): Promise<LoggedIn> => login.logInWith(address, keysFor, {});
      return { session: await openSession(this.connection, keyring, later), phrase: "unknown" };
    } catch (error) {
      if (!(error instanceof CacheError)) {
        throw error;
      }
      const loggedIn = login.logInWith(address, kept.keysFor, task).catch((failure: unknown) => {
        throw failure instanceof UnreachableError ? error : failure;
      });
      return { session: await this.open(loggedIn), phrase: "unknown" };
    }
  }

  /**
   * Opens the account of this address in one of its ways. Nothing is changed until a password is chosen.
   *
   * @throws RangeError when the way leads to the account of another address
   * @throws what the method's own way throws: {@link recoverWithPhrase}, {@link recoverWithKit}, {@link recoverWithCapsule},
   *   `ContactRecovery.finish`
   */
  async recover(email: string, method: RecoveryMethod): Promise<Recovered> {
    const recovered = await this.openWith(method);
    if (recovered.email !== normaliseEmail(email)) {
      recovered.close();
      throw new RangeError("this leads to the account of another address");
    }
    return recovered;
  }

  /**
   * Opens the account of somebody who has lost their password but has its words. Nothing is changed until a password is chosen.
   *
   * @param words 24, however they are capitalised or spaced
   * @throws PhraseError when words are missing, unknown or do not fit together
   * @throws RefusedError `recovery-refused` when they are no account's, or have been replaced
   */
  async recoverWithPhrase(words: string): Promise<Recovered> {
    return (await this.recovery()).byWords(words);
  }

  /**
   * Opens the account of somebody who has lost their password but has enough sheets of their recovery kit. Nothing is changed until a password
   * is chosen.
   *
   * @param sheets 33 words each, exactly as many as are needed
   * @throws ShareError when they do not give a secret: a word is wrong, one is missing, they are of different kits, one is forged
   * @throws RefusedError `recovery-refused` when they are no account's, or have been replaced
   */
  async recoverWithKit(sheets: readonly string[]): Promise<Recovered> {
    return (await this.recovery()).bySheets(sheets);
  }

  /**
   * Opens the account of somebody who has lost all but a time capsule's file, once its date has come. Nothing is changed until a password is
   * chosen.
   *
   * @param file its text
   * @throws NotYetError with the date at which it opens, unless its owner logs in before
   * @throws CapsuleFileError when it is no capsule's file
   * @throws RefusedError `recovery-refused` when it has been replaced, or its capsule removed
   */
  async recoverWithCapsule(file: string): Promise<Recovered> {
    return (await this.recovery()).byFile(file);
  }

  /**
   * Begins the recovery of an account with the help of its owner's trusted contacts: has a code sent to the address. The answer does not tell
   * whether there is an account.
   */
  async startRecovery(email: string): Promise<void> {
    const { ContactRecovery } = await import("./contacts/contact-recovery.js");
    await ContactRecovery.start(this.connection, email);
  }

  /**
   * Goes on with the code: nobody is asked yet. Keep the ticket of what this gives, then have it ask.
   *
   * @param code 8 digits from the mail
   * @throws RefusedError `code-refused`
   */
  async confirmRecovery(email: string, code: string): Promise<ContactRecovery> {
    const { ContactRecovery } = await import("./contacts/contact-recovery.js");
    return ContactRecovery.confirm(this.connection, await this.recovery(), email, code);
  }

  /**
   * Takes up a recovery with contacts from the ticket that the application has kept. Nothing is asked before its first call.
   *
   * @throws RecoveryTicketError for what is none
   */
  async resumeRecovery(ticket: string): Promise<ContactRecovery> {
    const { ContactRecovery } = await import("./contacts/contact-recovery.js");
    return ContactRecovery.resume(this.connection, await this.recovery(), ticket);
  }

  /**
   * Rejects a recovery with the token from the mail that told its owner of it. Who is logged in uses `session.contacts.reject()`.
   *
   * @throws RefusedError `ticket-refused`
   */
  async rejectRecovery(token: string): Promise<void> {
    const body: Recovery["RejectionBody"] = { token };
    const path = "/api/recovery/v1/requests/rejections";
    (await this.connection.api.call({ method: "POST", path, body, repeatable: true })).require(204);
  }

  /**
   * Objects to a reset of the password with the token from the mail about it: the password before it is the account's again, and every
   * session ends.
   *
   * @throws RefusedError `ticket-refused`
   */
  async objectToReset(token: string): Promise<void> {
    const body: Auth["ResetObjectionRequest"] = { token };
    (
      await this.connection.api.call({ method: "POST", path: "/api/auth/v1/credentials/reset/objections", body })
    ).require(204);
  }

  /**
   * Opens a link that somebody has shared, which needs no account: see {@link Visit}. Nothing is asked before its first call.
   *
   * @throws ShareLinkError `form` for what is no link, `server` for one that leads to another server
   */
  visit(link: string): Visit {
    const { api, passwords } = this.connection;
    const parsed = parseShareLink(link);
    if (parsed.server !== api.root) {
      throw new ShareLinkError("server");
    }
    return new Visit(api, passwords, parsed);
  }

  /**
   * Opens a SMART Health Link that leads to this server, for a page that shows what is shared; {@link openSmartLink} opens anybody's.
   *
   * @param recipient who asks, in words for who made the link
   * @throws ShareLinkError `server` for one that leads to another server
   * @throws SmartLinkError, PasscodeRefusedError, RefusedError, ServerLiedError as {@link openSmartLink}
   */
  async readSmartLink(
    link: string,
    recipient: string,
    passcode?: string,
    task: TaskOptions = {},
  ): Promise<SharedContent> {
    const { url, label } = parseSmartLink(link);
    if (new URL(url).origin !== this.connection.api.root) {
      throw new ShareLinkError("server");
    }
    const { transport } = this;
    const { signal } = task;
    const files = await openSmartLink(link, {
      recipient,
      transport,
      ...(passcode === undefined ? {} : { passcode }),
      ...(signal === undefined ? {} : { signal }),
    });
    return readSmartFiles(label, files);
  }

  /** Forgets what this device knows about an address: only when its owner knows why it leads elsewhere now. */
  async forgetAddress(email: string): Promise<void> {
    await this.connection.pins.forgetAddress(normaliseEmail(email));
  }

  /**
   * Removes everything that this device keeps of the address's account: pins, ciphertext, edits that wait. Other tabs lock. The next login is
   * that of a new device, which takes the server's word for the past.
   */
  async forgetDevice(email: string): Promise<void> {
    const address = normaliseEmail(email);
    const pin = await this.connection.pins.address(address);
    await this.connection.pins.forgetAddress(address);
    if (pin !== undefined) {
      await forgetAccount(this.connection, pin.accountId);
    }
  }

  private async openWith(method: RecoveryMethod): Promise<Recovered> {
    if ("words" in method) {
      return this.recoverWithPhrase(method.words);
    }
    if ("sheets" in method) {
      return this.recoverWithKit(method.sheets);
    }
    return "file" in method
      ? this.recoverWithCapsule(method.file)
      : (await (await this.resumeRecovery(method.ticket)).finish()).recovered;
  }

  private async recovery(): Promise<AccountRecovery> {
    const { AccountRecovery } = await import("./recovery/recovery.js");
    const open = ({ keyring, tokens }: LoggedIn): Promise<Session> => openSession(this.connection, keyring, tokens);
    return new AccountRecovery(this.connection, open);
  }

  private registration(): Registration {
    return new Registration(this.connection.api, this.connection.passwords);
  }

  private async open(loggedIn: Promise<LoggedIn>): Promise<Session> {
    const { keyring, tokens } = await loggedIn;
    return openSession(this.connection, keyring, tokens);
  }
}

/** A person who can log in is not kept out because the recovery service is away. */
async function phraseState(session: Session): Promise<PhraseState | "unknown"> {
  try {
    return await session.phraseState();
  } catch (error) {
    const away = error instanceof RefusedError && (error.status >= 500 || error.status === 429);
    if (away || error instanceof UnreachableError) {
      return "unknown";
    }
    throw error;
  }
}
