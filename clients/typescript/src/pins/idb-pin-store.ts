import type { PinStore } from "./pin-store.js";

const TEXTS = "pins";

/** Pins in the browser's IndexedDB, shared by all tabs of an origin. An update is one transaction: no other tab comes in between. */
export class IdbPinStore implements PinStore {
  private constructor(private readonly database: IDBDatabase) {}

  /**
   * Opens the database, and makes it when it is not there.
   *
   * @param name one for each application of an origin
   * @throws DOMException when the browser keeps nothing, for instance in some private modes
   */
  static async open(name = "sealwell-pins"): Promise<IdbPinStore> {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(TEXTS);
    };
    const database = await result(opening);
    // A later version of the application may want to change it: it need not wait for this tab.
    database.onversionchange = () => database.close();
    return new IdbPinStore(database);
  }

  async read(name: string): Promise<string | undefined> {
    const text: unknown = await result(this.database.transaction(TEXTS).objectStore(TEXTS).get(name));
    return typeof text === "string" ? text : undefined;
  }

  async update(name: string, change: (before: string | undefined) => string | undefined): Promise<void> {
    const transaction = this.database.transaction(TEXTS, "readwrite", { durability: "strict" });
    const store = transaction.objectStore(TEXTS);
    const before: unknown = await result(store.get(name));
    try {
      const after = change(typeof before === "string" ? before : undefined);
      await (after === undefined ? result(store.delete(name)) : result(store.put(after, name)));
    } catch (error) {
      transaction.abort();
      throw error;
    }
    await completed(transaction);
  }

  close(): void {
    this.database.close();
  }
}

async function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB gave no reason"));
  });
}

/** In the file, not only in the browser's memory. */
async function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("the transaction was aborted"));
  });
}
