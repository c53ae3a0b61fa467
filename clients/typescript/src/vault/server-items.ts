import { NAMES } from "../http/contract/names.js";
import { nextCursor } from "../http/next-cursor.js";
import type { Members } from "../json/members.js";
import { ServerLiedError } from "../problem/errors.js";
import type { Lie } from "../problem/lie.js";
import type { HealthRecord } from "./health-record.js";
import { readShown, requireLatest, requireRevision, type Shown } from "./shown.js";
import type { Vault } from "./vault.js";
import { type Item, revisionOf } from "./vault-state.js";

const ITEMS = "/api/vault/v1/items";
const TRIES = 4;

/** One entry of a record's history. `at`: when the server took it, by the server's word and no more. */
export interface Revision {
  readonly revision: number;
  /** The commit that made it. */
  readonly n: number;
  readonly at: Date;
  readonly deleted: boolean;
}

/** A record as the server has it: everything that it knows of it, and nothing that it can read. */
export interface StoredItem {
  readonly id: string;
  readonly revision: number;
  /** A token that the server cannot take back to the collection's name. */
  readonly collection: string;
  /** The sealed key of the content; null in a deletion. */
  readonly key: string | null;
  /** The sealed content; null in a deletion. */
  readonly body: string | null;
  /** One for each value that it is found by, the same for the same value. */
  readonly tokens: readonly string[];
  readonly deleted: boolean;
  /** The number of the commit that it came with. */
  readonly commit: number;
  /** When the server received it. */
  readonly updatedAt: Date;
  /** Of key and content as they are stored; padding makes records of about the same size equal. */
  readonly bytes: number;
}

/**
 * What the server says about items, held against the chain. An honest answer can be newer than this device's state, so a mismatch is a lie
 * only when it stands after another pull.
 */
export class ServerItems {
  constructor(private readonly vault: Vault) {}

  async fetch(id: string): Promise<HealthRecord | undefined> {
    return this.asShown(id, (_shown, item) => this.vault.open(item));
  }

  /** All that the server has of it. */
  async stored(id: string): Promise<StoredItem | undefined> {
    return this.asShown(id, async (shown) => shown && storedItem(shown));
  }

  private async asShown<T>(
    id: string,
    then: (shown: Shown | undefined, item: Item | undefined) => Promise<T>,
  ): Promise<T> {
    return this.afterPull(async () => {
      const answer = await this.vault.api.call({ method: "GET", path: `${ITEMS}/${id}` });
      const gone = answer.refuses(404, "not-found");
      const shown = gone ? undefined : readShown(answer.require(200).members(...NAMES.item));
      return this.vault.read(async (state) => {
        requireSame(id, state.item(id), shown);
        return then(shown, state.item(id));
      });
    });
  }

  /** Ids of the live items with the token. */
  async search(token: string, by: "token" | "collection"): Promise<string[]> {
    return this.afterPull(async () => {
      const shown = await this.pages(`${ITEMS}?${by}=${token}`, "items", NAMES.item, readShown);
      return this.vault.read((state) => {
        shown.forEach((one) => requireSame(one.itemId, state.item(one.itemId), one));
        const ids = shown.map((one) => one.itemId);
        requireSameSet(new Set(ids), new Set(state.idsWith(token)));
        return ids;
      });
    });
  }

  /** Newest first. */
  async history(id: string): Promise<Revision[]> {
    return this.afterPull(async () => {
      const shown = await this.pages(`${ITEMS}/${id}/revisions?`, "revisions", NAMES.revision, (one) => ({
        revision: one.number("revision"),
        n: one.number("n"),
        at: one.time("at"),
        deleted: one.flag("deleted"),
      }));
      return this.vault.read((state) => {
        requireSameHistory(state.item(id), shown);
        return shown;
      });
    });
  }

  async revision(id: string, revision: number): Promise<HealthRecord | undefined> {
    return this.afterPull(async () => {
      const path = `${ITEMS}/${id}/revisions/${revision}`;
      const shown = readShown((await this.vault.api.call({ method: "GET", path })).require(200).members(...NAMES.item));
      return this.vault.read(async (state) => {
        const item = state.item(id);
        if (item === undefined || revisionOf(item) < revision) {
          throw lie("INJECTED", "a revision that the chain does not hold");
        }
        await requireRevision(shown, item, revision);
        const { key, body } = shown;
        const { collection } = item;
        return key === null || body === null
          ? undefined
          : this.vault.sealer.open({ id, collection, revision, key, body });
      });
    });
  }

  private async pages<Name extends string, T>(
    url: string,
    list: string,
    names: readonly Name[],
    reader: (one: Members<Name>) => T,
  ): Promise<T[]> {
    const all: T[] = [];
    let cursor: string | null = null;
    do {
      const path: string = `${url}&limit=500${cursor === null ? "" : `&cursor=${cursor}`}`.replace("?&", "?");
      const answer = await this.vault.api.call({ method: "GET", path });
      const page: Members = answer.require(200).members<string>(list, "next");
      all.push(...page.list(list, ...names).map(reader));
      cursor = nextCursor(page, cursor);
    } while (cursor !== null);
    return all;
  }

  private async afterPull<T>(question: () => Promise<T>): Promise<T> {
    let before = (await this.vault.sync()).n;
    for (let tries = 1; ; tries++) {
      try {
        return await question();
      } catch (error) {
        const now = error instanceof ServerLiedError ? (await this.vault.sync()).n : before;
        if (tries === TRIES || now === before) {
          throw error;
        }
        before = now;
      }
    }
  }
}

function storedItem({ itemId: id, revision, collection, key, body, tokens, deleted, n, updatedAt }: Shown): StoredItem {
  const bytes = (key ?? "").length + (body ?? "").length;
  return { id, revision, collection, key, body, tokens, deleted, commit: n, updatedAt, bytes };
}

function requireSame(id: string, item: Item | undefined, shown: Shown | undefined): void {
  if (shown === undefined) {
    if (item !== undefined) {
      throw lie("OMITTED", "an item of the chain is said not to exist");
    }
    return;
  }
  if (shown.itemId !== id) {
    throw lie("ITEM_REPLACED", "another item than the one asked for");
  }
  if (item === undefined) {
    throw lie("INJECTED", "an item that the chain does not hold");
  }
  requireLatest(shown, item);
}

function requireSameSet(shown: ReadonlySet<string>, known: ReadonlySet<string>): void {
  if ([...known].some((id) => !shown.has(id))) {
    throw lie("OMITTED", "a search result leaves items out");
  }
  if ([...shown].some((id) => !known.has(id))) {
    throw lie("INJECTED", "a search result holds items without the token");
  }
}

function requireSameHistory(item: Item | undefined, shown: readonly Revision[]): void {
  const length = revisionOf(item);
  if (shown.length !== length) {
    throw lie(shown.length < length ? "OMITTED" : "INJECTED", "a history of another length");
  }
  shown.forEach((one, i) => {
    const past = item?.history[length - 1 - i];
    if (one.revision !== length - i || one.n !== past?.n || one.deleted !== past.deleted) {
      throw lie("REVISION_WRONG", "a history that is not the chain's");
    }
  });
}

function lie(name: Lie, detail: string): ServerLiedError {
  return new ServerLiedError(name, detail);
}
