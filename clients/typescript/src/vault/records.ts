import { randomId } from "../crypto/ids.js";
import { digitsOf } from "../json/exact-json.js";
import { reportProgress, type TaskOptions } from "../task/task-options.js";
import { batches } from "./batches.js";
import { type HealthRecord, type RecordDraft, requireId } from "./health-record.js";
import type { IndexField } from "./index-field.js";
import { type Revision, ServerItems, type StoredItem } from "./server-items.js";
import type { Vault } from "./vault.js";
import type { VaultState } from "./vault-state.js";
import type { Writing } from "./writing.js";

const RECORDS_A_PAGE = 250;

/** A part of a vault: up to `limit` records (250 unless said) whose ids come after `after`, or from the first. */
export interface RecordPage {
  readonly limit?: number | undefined;
  readonly after?: string | undefined;
}

/**
 * A person's records. Reading works on what this device has pulled and verified: call `session.sync()` for what other devices have written
 * since. Writing goes to the server at once.
 */
export class Records {
  private readonly serverItems: ServerItems;

  constructor(
    private readonly vault: Vault,
    private readonly writing: Writing,
  ) {
    this.serverItems = new ServerItems(vault);
  }

  /**
   * Puts a record.
   *
   * @returns what is in the vault now, with its id and revision
   * @throws ConflictError when another device changed it since it was read
   * @throws RecordTooLargeError beyond 1 MiB sealed
   * @throws RefusedError `quota-exceeded`
   */
  async put(draft: RecordDraft): Promise<HealthRecord> {
    const [record] = await this.putAll([draft]);
    if (record === undefined) {
      throw new Error("one draft makes one record");
    }
    return record;
  }

  /**
   * Puts many, up to 500 in one commit; each commit is written as a whole or not at all. Stopped in between, what was written stays.
   */
  async putAll(drafts: readonly RecordDraft[], task: TaskOptions = {}): Promise<HealthRecord[]> {
    const written = drafts.map((draft): HealthRecord => {
      const { basedOn, collection, content, fields } = draft;
      const id = draft.id === undefined ? randomId() : requireId(draft.id);
      return { id, collection, revision: basedOn + 1, content, fields, ...digitsOf(draft) };
    });
    if (new Set(written.map((record) => record.id)).size < written.length) {
      throw new TypeError("one batch puts a record twice");
    }
    const intents = drafts.map((draft, i) => ({ id: written[i]?.id ?? "", basedOn: draft.basedOn, draft }));
    let done = 0;
    for (const batch of batches(intents)) {
      reportProgress(task, "pushing", done, intents.length);
      await this.writing.commit(batch, task);
      done += batch.length;
    }
    return written;
  }

  /**
   * Deletes a record that was read.
   *
   * @throws ConflictError when another device changed it since
   */
  async delete(record: HealthRecord): Promise<void> {
    await this.writing.commit([{ id: record.id, basedOn: record.revision, draft: undefined }]);
  }

  /** The record; undefined when there is none, or none any more. */
  async get(id: string): Promise<HealthRecord | undefined> {
    return this.vault.read((state) => this.vault.open(state.item(id)));
  }

  /** As {@link get}, many in one call: each in its place, undefined where there is none. */
  async getAll(ids: readonly string[]): Promise<(HealthRecord | undefined)[]> {
    return this.vault.read((state) => Promise.all(ids.map((id) => this.vault.open(state.item(id)))));
  }

  /**
   * The records of all collections, in order of their ids, a page at a time; a page with fewer than `limit` is the last. Across a worker, one
   * call for each record would cost more than opening it does.
   *
   * @throws RangeError when `limit` is not a whole number from 1 on
   * @example
   * ```ts
   * for (let page = await records.all(); page.length > 0; page = await records.all({ after: page.at(-1)?.id })) {
   *   page.forEach(show);
   * }
   * ```
   */
  async all({ limit = RECORDS_A_PAGE, after = "" }: RecordPage = {}): Promise<HealthRecord[]> {
    if (!Number.isSafeInteger(limit) || limit < 1) {
      throw new RangeError("limit is a whole number from 1 on");
    }
    return this.vault.read((state) => {
      const ids = state.liveIds();
      const first = ids.findIndex((id) => id > after);
      return this.openedOf(state, first < 0 ? [] : ids.slice(first, first + limit));
    });
  }

  /**
   * One revision of a record, from the server and checked against the chain; undefined for a deletion.
   *
   * @throws RefusedError `not-found`, or `revision-pruned` when its content is no longer kept
   */
  async revision(id: string, revision: number): Promise<HealthRecord | undefined> {
    return this.serverItems.revision(requireId(id), revision);
  }

  /** All revisions of a record, newest first, from the server and checked against the chain. */
  async history(id: string): Promise<Revision[]> {
    return this.serverItems.history(requireId(id));
  }

  /** The records with this value in this field. */
  async find(field: IndexField, value: string): Promise<HealthRecord[]> {
    return this.withToken(await this.vault.sealer.token(field.name, value));
  }

  /** The records of a collection, in order of their ids. */
  async list(collection: string): Promise<HealthRecord[]> {
    return this.withToken(await this.vault.sealer.collectionToken(collection));
  }

  /** Up to `limit` records of a collection whose ids come after `afterId`, or from the first. */
  async page(collection: string, limit: number, afterId = ""): Promise<HealthRecord[]> {
    const token = await this.vault.sealer.collectionToken(collection);
    const ids = await this.vault.read((state) => state.idsWith(token));
    return this.opened(ids.filter((id) => id > afterId).slice(0, limit));
  }

  /** All ids, of live records only, in order. */
  async ids(): Promise<string[]> {
    return this.vault.read((state) => [...state.liveIds()]);
  }

  /** The record as the server shows it now, after a pull and checked against the chain; undefined when it is not there. */
  async fetch(id: string): Promise<HealthRecord | undefined> {
    return this.serverItems.fetch(requireId(id));
  }

  /** All that the server has of a record, checked against the chain; undefined when it is not there. */
  async stored(id: string): Promise<StoredItem | undefined> {
    return this.serverItems.stored(requireId(id));
  }

  /** As {@link find}, asked of the server after a pull: what it leaves out or adds is a lie with a name. */
  async search(field: IndexField, value: string): Promise<HealthRecord[]> {
    const token = await this.vault.sealer.token(field.name, value);
    return this.opened(await this.serverItems.search(token, "token"));
  }

  /** As {@link list}, asked of the server after a pull. */
  async searchCollection(collection: string): Promise<HealthRecord[]> {
    const token = await this.vault.sealer.collectionToken(collection);
    return this.opened(await this.serverItems.search(token, "collection"));
  }

  private async withToken(token: string): Promise<HealthRecord[]> {
    return this.opened(await this.vault.read((state) => state.idsWith(token)));
  }

  private async opened(ids: readonly string[]): Promise<HealthRecord[]> {
    return this.vault.read((state) => this.openedOf(state, ids));
  }

  private async openedOf(state: VaultState, ids: readonly string[]): Promise<HealthRecord[]> {
    const records = await Promise.all(ids.map((id) => this.vault.open(state.item(id))));
    return records.filter((record) => record !== undefined);
  }
}
