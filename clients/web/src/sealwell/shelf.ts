import type { Session } from "@sealwell/client";
import type { Remote } from "@sealwell/client/remote";
import { type Entry, entryOf } from "./entry";
import { NOTHING_YET, overlaid, type VaultView } from "./vault-view";

/** A message of more keeps the page busy for longer than a person would not notice. */
const AT_ONCE = 100;

/** What the page has at hand of a vault: the records that this device keeps, opened, and over them what is waiting to be sent. */
export class Shelf {
  private view = NOTHING_YET;
  private readonly listeners = new Set<() => void>();
  private loading: Promise<void> = Promise.resolve();
  /** Whether everything was asked for once. */
  private filled = false;

  constructor(private readonly session: Remote<Session>) {}

  readonly current = (): VaultView => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  show(change: Partial<VaultView>): void {
    this.view = { ...this.view, ...change };
    this.listeners.forEach((listener) => listener());
  }

  /** Everything that there is, in place of what was shown. */
  loadAll(): Promise<void> {
    this.filled = true;
    return this.inTurn(async () => {
      const entries = new Map<string, Entry>();
      for await (const [id, entry] of this.read(await this.session.records.ids())) {
        if (entry !== undefined) {
          entries.set(id, entry);
        }
      }
      this.show({ entries });
    });
  }

  /**
   * These again, or no more. Until everything is asked for there is nothing to bring up to date: a first sync tells of every record, and each would be
   * opened and sent here twice.
   */
  async load(ids: readonly string[]): Promise<void> {
    if (!this.filled) {
      return;
    }
    return this.inTurn(async () => {
      const read: [id: string, entry: Entry | undefined][] = [];
      for await (const one of this.read(ids)) {
        read.push(one);
      }
      const entries = new Map(this.view.entries);
      read.forEach(([id, entry]) => (entry === undefined ? entries.delete(id) : entries.set(id, entry)));
      this.show({ entries });
    });
  }

  /** The next ones are being opened while these are made into entries: worker and page would take turns otherwise. */
  private async *read(ids: readonly string[]): AsyncGenerator<[id: string, entry: Entry | undefined]> {
    const opened = (from: number) =>
      from < ids.length ? this.session.records.getAll(ids.slice(from, from + AT_ONCE)) : Promise.resolve([]);
    let next = opened(0);
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const records = await next;
      next = opened(from + AT_ONCE);
      for (const [i, record] of records.entries()) {
        yield [ids[from + i] ?? "", record && entryOf(record, false)];
      }
    }
  }

  /** What is waiting is shown as if it had been sent, and marked. */
  async overlayOutbox(): Promise<void> {
    const pending = await this.session.outbox.pending();
    const { entries } = this.view;
    const waiting = new Set(pending.map((edit) => edit.id));
    const sent = [...entries.values()].filter((entry) => entry.waiting && !waiting.has(entry.id));
    this.show({ entries: overlaid(entries, pending), waiting: pending.length });
    if (sent.length > 0) {
      await this.load(sent.map((entry) => entry.id));
    }
  }

  /** Forgets who looks. */
  close(): void {
    this.listeners.clear();
  }

  /** One after the other, so that what was read later is shown later. */
  private inTurn(load: () => Promise<void>): Promise<void> {
    const loaded = this.loading.then(load);
    this.loading = loaded.catch(() => undefined);
    return loaded;
  }
}
