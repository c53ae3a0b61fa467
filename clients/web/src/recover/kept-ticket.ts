/**
 * The ticket of a recovery with contacts, on this device until its end: days pass, and the tab will be closed. Whoever gets hold of it and of
 * the contacts' approvals gets the account; so it stands in this origin's IndexedDB, which no server reads, and goes when all is done.
 */
const [DATABASE, STORE, KEY] = ["sealwell-recovery", "tickets", "contacts"];

export async function keepTicket(ticket: string): Promise<void> {
  await inStore("readwrite", (store) => store.put(ticket, KEY));
}

export async function keptTicket(): Promise<string | undefined> {
  const kept: unknown = await inStore("readonly", (store) => store.get(KEY));
  return typeof kept === "string" ? kept : undefined;
}

export async function forgetTicket(): Promise<void> {
  await inStore("readwrite", (store) => store.delete(KEY));
}

async function inStore(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = (await answerOf(opening)) as IDBDatabase;
  try {
    return await answerOf(ask(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function answerOf(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB failed"));
  });
}
