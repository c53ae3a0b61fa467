import type { CacheStore } from "../cache/cache-store.js";
import { inBrowser } from "../tabs/tabs.js";

const MOST_SESSIONS = 1_000;
/** How long a session that may be ending is waited for: longer than apps let a worker finish its login before they end it. */
const PATIENCE_MILLIS = 60_000;

/** What a device's sessions are noted in. */
export interface SessionNotes {
  readonly store: CacheStore;
  /** Of the account's sessions in the store. */
  readonly prefix: string;
}

/**
 * The sessions that this device has begun for one account. Locking drops a session's tokens with the keys, so nobody can use it or end it any
 * more; the server would go on listing it. So its id, which opens nothing, is noted here, and the next session of this device ends it.
 *
 * A session that lives in another tab holds a lock of the browser's, which is free as soon as that tab or its worker is gone, whatever ended
 * it. Outside of browsers nobody can tell, and nothing is noted.
 */
export class DeviceSessions {
  private release: () => void = () => undefined;
  private readonly released = new Promise<void>((resolve) => {
    this.release = resolve;
  });

  /** @param end asks the server to end one */
  constructor(
    private readonly notes: SessionNotes,
    private readonly end: (sessionId: string) => Promise<void>,
  ) {}

  /**
   * A session has begun. Comes back when that is noted: whoever went on before could be ended, and leave a session to nobody. The tidying is not
   * waited for, and what fails of all this is tried again by the next session.
   */
  async begun(sessionId: string): Promise<void> {
    if (inBrowser()) {
      const own = this.notes.prefix + sessionId;
      const channel = new BroadcastChannel(this.notes.prefix);
      // One that was locked while it began may be noted later than the next, which then has to hear of it.
      channel.addEventListener("message", () => void this.tidy(own));
      await this.note(own).catch(() => undefined);
      channel.postMessage("noted");
      void this.released.then(() => channel.close());
      void this.tidy(own);
    }
  }

  /** The session is over here. */
  over(): void {
    this.release();
  }

  private async note(own: string): Promise<void> {
    // First the lock: whoever finds the note must find it taken.
    await this.hold(own);
    await this.notes.store.write([[own, ""]]);
  }

  /** Ends all that are noted beside this one, unless they live. */
  private async tidy(own: string): Promise<void> {
    const { store, prefix } = this.notes;
    const noted = await store.range(prefix, "", MOST_SESSIONS).catch(() => []);
    const others = noted.map(([name]) => name).filter((name) => name !== own);
    await Promise.allSettled(others.map((name) => this.endAbandoned(name)));
  }

  private async hold(name: string): Promise<void> {
    await new Promise<void>((held, refused) => {
      const holding = async (): Promise<void> => {
        held();
        await this.released;
      };
      navigator.locks.request(name, holding).catch(refused);
    });
  }

  /** A worker that is just ending lets go of its session a little later. */
  private async endAbandoned(name: string): Promise<void> {
    const { store, prefix } = this.notes;
    await navigator.locks.request(name, { signal: AbortSignal.timeout(PATIENCE_MILLIS) }, async () => {
      await this.end(name.slice(prefix.length));
      await store.remove(name);
    });
  }
}
