import { completed, openTexts, result } from "../idb/idb.js";
import type { CacheStore, Entry } from "./cache-store.js";

const TEXTS = "cache";
const LAST = "\uffff";

/** Ciphertext in the browser's IndexedDB, shared by all tabs of an origin. */
export class IdbCacheStore implements CacheStore {
  private constructor(private readonly database: IDBDatabase) {}

  /**
   * Opens the database, and makes it when it is not there.
   *
   * @param name one for each application of an origin
   * @throws DOMException when the browser keeps nothing, for instance in some private modes
   */
  static async open(name = "sealwell-cache"): Promise<IdbCacheStore> {
    return new IdbCacheStore(await openTexts(name, TEXTS));
  }

  async read(key: string): Promise<string | undefined> {
    return textOf(await result(this.store("readonly").get(key)));
  }

  async range(prefix: string, after: string, limit: number): Promise<Entry[]> {
    const store = this.store("readonly");
    const range = rangeOf(prefix, after);
    const [keys, values] = await Promise.all([
      result(store.getAllKeys(range, limit)),
      result(store.getAll(range, limit)),
    ]);
    return keys.map((key, i) => [String(key), textOf(values[i]) ?? ""]);
  }

  async write(entries: readonly Entry[]): Promise<void> {
    const store = this.store("readwrite");
    // A request that fails aborts the transaction, which tells why.
    entries.forEach(([key, text]) => store.put(text, key));
    await completed(store.transaction);
  }

  async remove(prefix: string, after = ""): Promise<void> {
    const store = this.store("readwrite");
    store.delete(rangeOf(prefix, after));
    await completed(store.transaction);
  }

  close(): void {
    this.database.close();
  }

  private store(mode: IDBTransactionMode): IDBObjectStore {
    return this.database.transaction(TEXTS, mode).objectStore(TEXTS);
  }
}

function rangeOf(prefix: string, after: string): IDBKeyRange {
  return after > prefix ? IDBKeyRange.bound(after, prefix + LAST, true) : IDBKeyRange.bound(prefix, prefix + LAST);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
