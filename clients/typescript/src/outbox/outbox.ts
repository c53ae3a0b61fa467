import { CacheError } from "../cache/cache-error.js";
import type { CacheStore } from "../cache/cache-store.js";
import { readOwn } from "../cache/device-cache.js";
import { utf8 } from "../crypto/bytes.js";
import { randomId } from "../crypto/ids.js";
import { pad } from "../crypto/padme.js";
import { digitsOf } from "../json/exact-json.js";
import { parseJson } from "../json/members.js";
import { contexts } from "../keys/contexts.js";
import { ServerLiedError } from "../problem/errors.js";
import type { Tabs } from "../tabs/tabs.js";
import { reportProgress, type TaskOptions } from "../task/task-options.js";
import { batches } from "../vault/batches.js";
import { type Change, changeJson, readChange } from "../vault/change.js";
import { type Conflict, ConflictError } from "../vault/conflict.js";
import { type HealthRecord, type RecordDraft, requireId } from "../vault/health-record.js";
import type { ItemSealer } from "../vault/item-sealer.js";
import { Mutex } from "../vault/mutex.js";
import type { VaultListeners } from "../vault/vault-event.js";
import type { Intent, SealedIntent, Writing } from "../vault/writing.js";

const MOST_EDITS = 100_000;
const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** An edit that waits to be pushed. */
export interface PendingEdit {
  readonly id: string;
  /** The revision it was made from; 0 for a new record. */
  readonly basedOn: number;
  /** What is to be put, its `id` given; undefined for a deletion. */
  readonly draft: RecordDraft | undefined;
}

/** What an outbox works with. */
export interface OutboxGround {
  readonly accountId: string;
  readonly store: CacheStore;
  /** Of the account's edits in the store. */
  readonly prefix: string;
  readonly sealer: ItemSealer;
  readonly writing: Writing;
  readonly tabs: Tabs;
  readonly listeners: VaultListeners;
}

/**
 * Edits that wait on this device until the server can be reached: sealed, and kept also when the page is closed. The same edit pushed twice,
 * because an answer was lost or the page died, is in the vault once.
 *
 * @example
 * ```ts
 * await session.outbox.put(edit(record, { text: "written on a train" }));
 * await session.outbox.push(); // now, or when the connection is back
 * ```
 */
export class Outbox {
  private readonly turns = new Mutex();

  constructor(private readonly ground: OutboxGround) {}

  /** Keeps a record to be put, in the place of what waited for the same record. */
  async put(draft: RecordDraft): Promise<PendingEdit> {
    const id = draft.id === undefined ? randomId() : requireId(draft.id);
    return this.keep({ id, basedOn: draft.basedOn, draft: { ...draft, id } });
  }

  /** Keeps a deletion, in the place of what waited for the same record. */
  async delete(record: HealthRecord): Promise<PendingEdit> {
    return this.keep({ id: record.id, basedOn: record.revision, draft: undefined });
  }

  /**
   * All that wait.
   *
   * @throws CacheError `damaged` when one is not what this device wrote
   */
  async pending(): Promise<PendingEdit[]> {
    return (await this.waiting()).map(({ intent }) => intent);
  }

  /** Gives up the edit of a record, e.g. when a conflict is decided for what is in the vault. */
  async drop(id: string): Promise<void> {
    requireId(id);
    await this.alone(() => this.remove([id]));
  }

  /**
   * Pushes what waits; one tab at a time does.
   *
   * @returns ids of the records that are in the vault now
   * @throws ConflictError for those that another device changed since; they wait until they are put anew, based on `theirRevision`, or
   *   dropped. All others are in the vault then.
   * @throws UnreachableError when everything, or the rest, has to wait on
   */
  async push(task: TaskOptions = {}): Promise<string[]> {
    return this.alone(async () => {
      const written: string[] = [];
      const conflicts: Conflict[] = [];
      const waiting = await this.waiting();
      const drafts = waiting.map((sealed) => ({ sealed, draft: sealed.intent.draft }));
      for (const batch of batches(drafts)) {
        reportProgress(task, "pushing", written.length, waiting.length);
        const settled = await this.ground.writing.settle(
          batch.map(({ sealed }) => sealed),
          task,
        );
        await this.remove(settled.written);
        written.push(...settled.written);
        conflicts.push(...settled.conflicts);
      }
      if (conflicts.length > 0) {
        throw new ConflictError(conflicts);
      }
      return written;
    });
  }

  /** Unlike ciphertext that the server has too, an edit that cannot be kept is lost: the person is told. */
  private async keep(intent: Intent): Promise<PendingEdit> {
    const { accountId, sealer, store, prefix, writing, listeners } = this.ground;
    const plaintext = pad(utf8(JSON.stringify(changeJson(await writing.seal(intent)))));
    const sealed = await sealer.sealUnderItemKey(
      (epoch) => contexts.waitingEdit(accountId, intent.id, epoch),
      plaintext,
    );
    await this.alone(() => store.write([[prefix + intent.id, sealed]]));
    listeners.tell({ kind: "outbox" });
    return intent;
  }

  private async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await this.ground.store.remove(this.ground.prefix + id);
    }
    this.ground.listeners.tell({ kind: "outbox" });
  }

  /** So that a push removes what it has pushed, and not what came in its place meanwhile. */
  private async alone<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.run(() => this.ground.tabs.alone("outbox", work));
  }

  private async waiting(): Promise<SealedIntent[]> {
    const { store, prefix } = this.ground;
    const entries = await store.range(prefix, "", MOST_EDITS);
    return Promise.all(entries.map(([key, text]) => this.open(key.slice(prefix.length), text)));
  }

  private async open(id: string, text: string): Promise<SealedIntent> {
    const { accountId, sealer } = this.ground;
    try {
      const plaintext = await sealer.openUnderItemKey((epoch) => contexts.waitingEdit(accountId, id, epoch), text);
      const change = readOwn(() => readChange(parseJson(UTF8.decode(plaintext))));
      return { change, intent: { id, basedOn: change.revision - 1, draft: await this.draftOf(change) } };
    } catch (error) {
      throw error instanceof ServerLiedError ? new CacheError("damaged", { cause: error }) : error;
    }
  }

  private async draftOf({ itemId: id, collection, revision, key, body }: Change): Promise<RecordDraft | undefined> {
    if (key === null || body === null) {
      return undefined;
    }
    const record = await this.ground.sealer.open({ id, collection, revision, key, body });
    const { collection: name, content, fields } = record;
    return { id, basedOn: revision - 1, collection: name, content, fields, ...digitsOf(record) };
  }
}
