import type { HealthRecord, Session } from "@sealwell/client";
import type { Remote } from "@sealwell/client/remote";
import { type Entry, entryOf } from "./entry";
import { NOTHING_YET, overlaid, type VaultView } from "./vault-view";

/** A message of more keeps the page busy for longer than a person would not notice. */
const AT_ONCE = 250;

/** What the page has at hand of a vault: the records that this device keeps, opened, and over them what is waiting to be sent. */
export class Shelf {
  private view = NOTHING_YET;
  private readonly listeners = new Set<() => void>();
  private loading: Promise<void> = Promise.resolve();

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
    return this.inTurn(async () => {
      const entries = new Map<string, Entry>();
      let last: HealthRecord | undefined;
      do {
        const page = await this.session.records.all({ limit: AT_ONCE, after: last?.id });
        page.forEach((record) => entries.set(record.id, entryOf(record, false)));
        last = page.at(-1);
      } while (last !== undefined);
      this.show({ entries });
    });
  }

  /** These again, or no more. */
  load(ids: readonly string[]): Promise<void> {
    return this.inTurn(async () => {
      const loaded = new Map<string, Entry | undefined>();
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        const some = ids.slice(from, from + AT_ONCE);
        const records = await this.session.records.getAll(some);
        some.forEach((id, i) => loaded.set(id, records[i] && entryOf(records[i], false)));
      }
      const entries = new Map(this.view.entries);
      loaded.forEach((entry, id) => (entry === undefined ? entries.delete(id) : entries.set(id, entry)));
      this.show({ entries });
    });
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
