/**
 * Opens a database of one store of texts with keys of their own, and makes it when it is not there.
 *
 * @throws DOMException when the browser keeps nothing, for instance in some private modes
 */
export async function openTexts(name: string, store: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(store);
  };
  const database = await result(opening);
  // A later version of the application may want to change it: it need not wait for this tab.
  database.onversionchange = () => database.close();
  return database;
}

/** What a request gives. */
export async function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB gave no reason"));
  });
}

/** In the file, not only in the browser's memory. */
export async function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("the transaction was aborted"));
  });
}
