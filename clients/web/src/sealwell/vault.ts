import {
  CacheError,
  type Conflict,
  ConflictError,
  type HealthRecord,
  mineOverTheirs,
  type Progress,
  type RecordDraft,
  ServerLiedError,
  type Session,
  type TaskOptions,
  UnreachableError,
  type VaultEvent,
} from "@sealwell/client";
import type { Remote } from "@sealwell/client/remote";
import { asksForPassword, endsSession } from "./failures";
import { Shelf } from "./shelf";
import type { VaultView } from "./vault-view";

/** Why nothing more can be done with a vault. */
export type VaultEnd = "locked" | "ended" | ServerLiedError;

/** How late this device may see what another one has written. */
const REFRESH_MILLIS = 30_000;
/** How soon it finds the server again after it could not be reached. */
const RETRY_MILLIS = 5_000;

/**
 * The vault as the page has it: what is in it opened and at hand, kept up to date with what this tab, other tabs and other devices write.
 * Every edit goes through the outbox, so that it is safe before anybody asks whether there is a network.
 */
export class Vault {
  private readonly shelf: Shelf;
  private readonly ended = new AbortController();
  private pushing: Promise<void> = Promise.resolve();

  constructor(
    readonly session: Remote<Session>,
    private readonly onEnd: (end: VaultEnd) => void,
  ) {
    this.shelf = new Shelf(session);
  }

  readonly current = (): VaultView => this.shelf.current();

  readonly subscribe = (listener: () => void): (() => void) => this.shelf.subscribe(listener);

  /** Shows what is there, first what this device has kept, then what others have written. */
  async open(): Promise<void> {
    const { signal } = this.ended;
    await this.session.subscribe((event) => void this.hear(event).catch(untilLater));
    const refresh = () => void this.catchUp().catch(untilLater);
    addEventListener("online", refresh, { signal });
    document.addEventListener("visibilitychange", () => document.hidden || refresh(), { signal });
    const timers = [
      setInterval(() => document.hidden || refresh(), REFRESH_MILLIS),
      setInterval(() => document.hidden || !this.isCutOff() || refresh(), RETRY_MILLIS),
    ];
    signal.addEventListener("abort", () => timers.forEach(clearInterval));
    await this.read();
  }

  /** Reads everything there is; for another try, too. */
  async read(): Promise<void> {
    const task = { progress: (opening: Progress) => this.shelf.show({ opening }), signal: this.ended.signal };
    this.shelf.show({ opening: "begun", failure: undefined });
    try {
      if (await this.loadKept(task)) {
        await this.showAll();
        void this.catchUp().catch(untilLater);
      } else {
        await this.reachServer(() => this.sync(task));
        await this.showAll();
        await this.push();
      }
    } catch (failure) {
      this.shelf.show({ failure });
    }
  }

  /** Pulls what others have written and pushes what is waiting. */
  async catchUp(): Promise<void> {
    const { opening, failure } = this.current();
    if (failure !== undefined) {
      await this.read();
    } else if (opening === undefined) {
      await this.reachServer(() => this.sync({ signal: this.ended.signal }));
      await this.reachServer(() => this.endWithSession());
      await this.push();
    }
  }

  /** Keeps a record here at once, and sends it as soon as that is possible. */
  async put(draft: RecordDraft): Promise<string> {
    const edit = await this.session.outbox.put(draft);
    await this.shelf.overlayOutbox();
    await this.push();
    return edit.id;
  }

  /** Deletes here at once, and everywhere as soon as that is possible. */
  async delete(record: HealthRecord): Promise<void> {
    if (record.revision === 0) {
      // The server has never heard of it.
      await this.session.outbox.drop(record.id);
    } else {
      await this.session.outbox.delete(record);
    }
    await this.shelf.overlayOutbox();
    await this.push();
  }

  /** Takes a deletion back. Where it has been sent it is a revision too, and what comes back is the one after it. */
  async undelete({ id, revision, collection, content, fields, exact }: HealthRecord): Promise<void> {
    const pending = await this.session.outbox.pending();
    const isWaiting = pending.some((edit) => edit.id === id);
    if (isWaiting) {
      await this.session.outbox.drop(id);
      await this.shelf.load([id]);
    } else {
      const basedOn = revision === 0 ? 0 : revision + 1;
      await this.put({ id, basedOn, collection, content, fields, exact });
    }
  }

  /** Ends a conflict with this content; undefined keeps theirs. */
  async settle(conflict: Conflict, merged: RecordDraft | undefined): Promise<void> {
    await (merged === undefined ? this.session.outbox.drop(conflict.id) : this.session.outbox.put(merged));
    await this.afterConflict(conflict);
  }

  /** Ends a conflict with what was written here. */
  async insist(conflict: Conflict): Promise<void> {
    const mine = mineOverTheirs(conflict);
    if (mine !== undefined) {
      return this.settle(conflict, mine);
    }
    if (conflict.theirs !== undefined) {
      await this.session.outbox.delete(conflict.theirs);
    }
    await this.afterConflict(conflict);
  }

  /** Forgets everything that is shown. */
  close(): void {
    this.ended.abort();
    this.shelf.close();
  }

  private async showAll(): Promise<void> {
    await this.shelf.loadAll();
    await this.shelf.overlayOutbox();
    this.shelf.show({ opening: undefined });
  }

  /** @returns whether what this device kept can be shown while the server is asked; what is damaged is fetched anew by the sync */
  private async loadKept(task: TaskOptions): Promise<boolean> {
    return this.session.loadKept(task).catch((error: unknown) => {
      if (error instanceof CacheError) {
        return false;
      }
      throw error;
    });
  }

  private isCutOff(): boolean {
    const { opening, offline } = this.current();
    return offline && opening === undefined;
  }

  /** A token is good for minutes after its session was ended from another device; who asks knows at once. */
  private async endWithSession(): Promise<void> {
    const sessions = await this.session.account.sessions();
    if (!sessions.some(({ current }) => current)) {
      this.onEnd("ended");
    }
  }

  private async sync(task: TaskOptions): Promise<void> {
    try {
      await this.session.sync({ ...task, openAhead: true });
    } catch (error) {
      if (!(error instanceof CacheError && error.reason === "damaged")) {
        throw error;
      }
      await this.session.rebuildCache(task);
    }
  }

  private async afterConflict({ id }: Conflict): Promise<void> {
    this.shelf.show({ conflicts: this.current().conflicts.filter((conflict) => conflict.id !== id) });
    await this.shelf.load([id]);
    await this.shelf.overlayOutbox();
    await this.push();
  }

  private async hear(event: VaultEvent): Promise<void> {
    if (this.ended.signal.aborted) {
      return;
    }
    switch (event.kind) {
      case "moved":
        await this.shelf.load(event.ids);
        return this.shelf.overlayOutbox();
      case "outbox":
        return this.shelf.overlayOutbox();
      case "locked":
        this.onEnd("locked");
    }
  }

  /** One push after the other: each takes whatever is waiting by then. */
  private push(): Promise<void> {
    this.pushing = this.pushing.then(async () => {
      if (this.current().waiting === 0) {
        return;
      }
      try {
        await this.reachServer(() => this.session.outbox.push({ signal: this.ended.signal }));
        this.shelf.show({ conflicts: [] });
      } catch (error) {
        if (!(error instanceof ConflictError)) {
          throw error;
        }
        this.shelf.show({ conflicts: error.conflicts });
      }
      await this.shelf.overlayOutbox();
    });
    const pushed = this.pushing;
    this.pushing = pushed.catch(() => undefined);
    return pushed;
  }

  /** Being away is no failure: what is here can be read, and what is written waits. */
  private async reachServer(call: () => Promise<unknown>): Promise<void> {
    try {
      await call();
      this.shelf.show({ offline: false });
    } catch (error) {
      if (error instanceof ServerLiedError) {
        this.onEnd(error);
      } else if (endsSession(error) || asksForPassword(error)) {
        this.onEnd("ended");
      }
      if (!(error instanceof UnreachableError)) {
        throw error;
      }
      this.shelf.show({ offline: true });
    }
  }
}

/** What fails in the background has been shown where it matters, and is tried again. */
function untilLater(): void {}
