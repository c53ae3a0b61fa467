import {
  type RecoveryPhrase,
  type ServerLiedError,
  type Session,
  type TaskOptions,
  UnreachableError,
} from "@sealwell/client";
import type { Remote } from "@sealwell/client/remote";
import { forgetKeys, sealwell } from "./device";
import { Vault, type VaultEnd } from "./vault";

/** Who is here, as far as this tab knows. */
export type Presence =
  | { readonly is: "nobody" }
  /** Somebody whose records are kept here, closed; `ended` when it was the server that ended the session. */
  | { readonly is: "locked"; readonly email: string; readonly ended: boolean }
  /** `isNew`: has just confirmed the words, and has no other way back yet. */
  | { readonly is: "in"; readonly email: string; readonly vault: Vault; readonly isNew: boolean }
  /** The server was caught; nothing goes on as if it had not been. */
  | { readonly is: "deceived"; readonly lie: ServerLiedError; readonly at: Date };

/** An account whose phrase has not been confirmed yet. */
export interface Registration {
  readonly email: string;
  readonly session: Remote<Session>;
  readonly phrase: Remote<RecoveryPhrase>;
}

/** Who was here last: so that they need not type their address to unlock. It is all that web storage holds about a person. */
const LAST = "sealwell.email";

/** The ways in and out of this tab. */
export class Door {
  private presence: Presence = closed();
  private leaving = false;
  private readonly listeners = new Set<() => void>();

  readonly current = (): Presence => this.presence;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Makes the account. The person is in once they have confirmed the phrase: call {@link begin}. */
  async register(email: string, code: string, password: string, task: TaskOptions): Promise<Registration> {
    const { session, phrase } = await (await sealwell()).confirmRegistration(email, code, password, task);
    return { email, session, phrase };
  }

  /** @returns what is still to be confirmed of an account that has no phrase yet; otherwise the person is in */
  async logIn(email: string, password: string, task: TaskOptions): Promise<Registration | undefined> {
    const { session, phrase } = await (await sealwell()).logIn(email, password, task);
    if (phrase === "missing") {
      return { email, session, phrase: await session.finishRegistration() };
    }
    this.enter({ email, session });
    return undefined;
  }

  /** On a device that knows the person: opens what it has kept, and logs in beside. */
  async unlock(email: string, password: string, task: TaskOptions): Promise<void> {
    const { session } = await (await sealwell()).unlock(email, password, task);
    this.enter({ email, session });
  }

  /** As {@link enter}, once the phrase is confirmed. */
  begin(registration: Registration): void {
    this.enter(registration, true);
  }

  enter({ email, session }: Pick<Registration, "email" | "session">, isNew = false): void {
    const vault = new Vault(session, (end) => this.endedBy(end));
    localStorage.setItem(LAST, email);
    this.show({ is: "in", email, vault, isNew });
    void vault.open();
  }

  readonly lock = (): void => this.leave(closed());

  /** The server has ended the session: locks, and says why. */
  readonly sessionEnded = (): void => this.leave(closed(true));

  readonly deceived = (lie: ServerLiedError): void => this.leave({ is: "deceived", lie, at: new Date() });

  /** After the account's address has changed. */
  calledNow(email: string): void {
    if (this.presence.is === "in") {
      localStorage.setItem(LAST, email);
      this.show({ ...this.presence, email });
    }
  }

  async logOut(from: "here" | "everywhere"): Promise<void> {
    if (this.presence.is === "in") {
      const { vault } = this.presence;
      if (from === "everywhere") {
        await vault.session.account.endOtherSessions();
      }
      vault.close();
      await vault.session.logOut().catch(unlessUnreachable);
    }
    await this.forget();
  }

  /** Ends the account everywhere, and removes everything of it from this device. */
  async deleteAccount(): Promise<void> {
    if (this.presence.is === "in") {
      const { session } = this.presence.vault;
      await this.whileLeaving(() => session.account.delete());
      await this.forget();
    }
  }

  /** Removes everything of the person from this device. */
  readonly forget = async (): Promise<void> => {
    const email = localStorage.getItem(LAST);
    if (email !== null) {
      await this.whileLeaving(async () => (await sealwell()).forgetDevice(email));
    }
    localStorage.removeItem(LAST);
    this.leave(closed());
  };

  /** Forgetting an account locks it in every tab, this one too; but here the keys' worker has to live until all is forgotten. */
  private async whileLeaving(work: () => Promise<void>): Promise<void> {
    this.leaving = true;
    try {
      await work();
    } finally {
      this.leaving = false;
    }
  }

  private endedBy(end: VaultEnd): void {
    if (this.leaving) {
      return;
    }
    if (end === "locked") {
      this.lock();
    } else if (end === "ended") {
      this.sessionEnded();
    } else {
      this.deceived(end);
    }
  }

  private leave(next: Presence): void {
    const vault = this.presence.is === "in" ? this.presence.vault : undefined;
    vault?.close();
    void forgetKeys(vault?.session.lock());
    this.show(next);
  }

  private show(presence: Presence): void {
    this.presence = presence;
    this.listeners.forEach((listener) => listener());
  }
}

function closed(ended = false): Presence {
  const email = localStorage.getItem(LAST);
  return email === null ? { is: "nobody" } : { is: "locked", email, ended };
}

/** Whoever logs out without a network is out here; at the server the session ends by itself later. */
function unlessUnreachable(error: unknown): void {
  if (!(error instanceof UnreachableError)) {
    throw error;
  }
}
