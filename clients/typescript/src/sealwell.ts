import { DEFAULT_KDF, type KdfParameters, checkedKdf } from "./crypto/kdf-parameters.js";
import type { RecoveryPhrase } from "./crypto/recovery-phrase.js";
import { Api } from "./http/api.js";
import { DEFAULT_RETRIES, type RetryPolicy } from "./http/retry-policy.js";
import { fetchTransport, type HttpTransport } from "./http/transport.js";
import { normaliseEmail } from "./login/email-address.js";
import { Login } from "./login/login.js";
import { MemoryPinStore, type PinStore } from "./pins/pin-store.js";
import { Pins } from "./pins/pins.js";
import { RefusedError, UnreachableError } from "./problem/errors.js";
import type { PhraseState } from "./recovery/phrase-plan.js";
import { Registration } from "./registration/registration.js";
import { Session } from "./session.js";
import type { TaskOptions } from "./task/task-options.js";

/** How a device reaches a server. Everything has a default that an application may live with but {@link pins}. */
export interface ConnectionOptions {
  /** Where this device keeps what it has verified; in memory only without it, which is for trials. */
  readonly pins?: PinStore;
  /** What the person calls this device in the list of sessions. */
  readonly deviceName?: string;
  /** For new passwords; Argon2id with 64 MiB by default. */
  readonly kdf?: KdfParameters;
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
 * the recovery service did not answer.
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
  private readonly api: Api;
  private readonly pins: Pins;
  private readonly login: Login;
  private readonly kdf: KdfParameters;

  constructor(server: string, options: ConnectionOptions = {}) {
    const root = new URL(server).origin;
    this.kdf = checkedKdf(options.kdf ?? DEFAULT_KDF);
    this.api = new Api(root, options.transport ?? fetchTransport, options.retries ?? DEFAULT_RETRIES);
    this.pins = new Pins(options.pins ?? new MemoryPinStore(), root);
    this.login = new Login(this.api, this.pins, options.deviceName ?? "A browser");
  }

  /** Has a code sent to the address. The answer does not tell whether the address has an account already. */
  async startRegistration(email: string): Promise<void> {
    await new Registration(this.api, this.kdf).start(email);
  }

  /**
   * Makes the account, logs in, and stores the recovery phrase. If it breaks after the account was made, the next login says so and
   * {@link Session.finishRegistration} finishes it.
   *
   * @param code 8 digits from the mail
   * @throws RefusedError `code-refused`, `ticket-refused`
   */
  async confirmRegistration(email: string, code: string, password: string, task: TaskOptions = {}): Promise<Registered> {
    await new Registration(this.api, this.kdf).confirm(email, code, password, task);
    const session = await this.open(email, password, task);
    return { session, phrase: await session.finishRegistration() };
  }

  /**
   * Logs in.
   *
   * @throws RefusedError `credentials-refused`, `too-many-attempts`
   */
  async logIn(email: string, password: string, task: TaskOptions = {}): Promise<LoginResult> {
    const session = await this.open(email, password, task);
    return { session, phrase: await phraseState(session) };
  }

  /** Forgets what this device knows about an address: only when its owner knows why it leads elsewhere now. */
  async forgetAddress(email: string): Promise<void> {
    await this.pins.forgetAddress(normaliseEmail(email));
  }

  private async open(email: string, password: string, task: TaskOptions): Promise<Session> {
    const { api, pins, login, kdf } = this;
    return Session.of({ api, pins, login, kdf }, await login.logIn(email, password, task));
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
