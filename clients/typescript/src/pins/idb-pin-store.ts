import { completed, openTexts, result } from "../idb/idb.js";
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
    return new IdbPinStore(await openTexts(name, TEXTS));
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
