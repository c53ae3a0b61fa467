import { encodeBase64Url } from "../crypto/base64url.js";
import { type Bytes, same, utf8 } from "../crypto/bytes.js";
import { sha256 } from "../crypto/digest.js";
import { sealedEpoch } from "../keys/sealed-header.js";
import { ServerLiedError } from "../problem/errors.js";
import type { Change } from "./change.js";
import type { Commit } from "./commit.js";

/**
 * What the chain says about a revision. `bodyHash`: SHA-256 of the body's text, of nothing for a deletion; null where it was pruned. `epoch`: in which the key
 * of one that is not the latest is sealed; 0 where there is no key any more.
 */
export interface Past {
  readonly n: number;
  readonly deleted: boolean;
  readonly bodyHash: Bytes | null;
  readonly epoch: number;
}

/** An item as the verified chain has it. Sealed: bodies are opened when somebody asks for them. */
export interface Item {
  readonly id: string;
  readonly collection: string;
  readonly key: string | null;
  readonly body: string | null;
  readonly tokens: readonly string[];
  /** From revision 1 on. */
  readonly history: readonly Past[];
}

/** The number of the latest revision. */
export function revisionOf(item: Item | undefined): number {
  return item?.history.length ?? 0;
}

/** Whether the latest revision is a deletion, or there never was one. */
export function isDead(item: Item | undefined): boolean {
  return item?.history.at(-1)?.deleted ?? true;
}

/** Whether the key of any revision that there still is is sealed in an epoch. */
export function isSealedIn({ key, history }: Item, epoch: number): boolean {
  return (key !== null && sealedEpoch(key) === epoch) || history.some((past) => past.epoch === epoch);
}

/** Whether this very revision is in the vault: sealing anew gives another body, so nobody else can have made it. */
export async function alreadyThere(state: VaultState, change: Change): Promise<boolean> {
  const past = state.item(change.itemId)?.history[change.revision - 1];
  const hash = await bodyHash(change);
  if (past === undefined || past.bodyHash === null || hash === null) {
    return false;
  }
  return past.deleted === (change.op === "delete") && same(past.bodyHash, hash);
}

/** The lie of an item whose latest body the server keeps to itself. */
export function withheld(): ServerLiedError {
  return new ServerLiedError("OMITTED", "the latest body of an item is withheld");
}

/** Everything verified so far: the chain's end, and each item. */
export class VaultState {
  private readonly byId = new Map<string, Item>();
  private readonly idsByToken = new Map<string, Set<string>>();
  /** Sorted when first asked for, and again after a change: whoever reads a vault page by page asks once a page. */
  private sortedIds: readonly string[] | undefined;
  /** The number of the last verified commit. */
  n = 0;
  /** Whether a commit came without its content: then latest bodies are to be looked for. */
  sawPruned = false;
  /** The latest epoch in which a device has wrapped keys anew; 0 before the first rotation. */
  epoch = 0;

  constructor(public mac: Bytes) {}

  item(id: string): Item | undefined {
    return this.byId.get(id);
  }

  items(): IterableIterator<Item> {
    return this.byId.values();
  }

  /** Ids of all live items, in order. */
  liveIds(): readonly string[] {
    this.sortedIds ??= [...this.byId.values()]
      .filter((item) => !isDead(item))
      .map((item) => item.id)
      .sort();
    return this.sortedIds;
  }

  /** Ids of live items with the token, collections' included, in order. */
  idsWith(token: string): string[] {
    return [...(this.idsByToken.get(token) ?? [])].sort();
  }

  /** Takes a commit that has been verified. Synchronous once hashed, so that nobody sees half of it. */
  async apply(commit: Pick<Commit, "n" | "mac" | "changes">): Promise<void> {
    const hashes = await Promise.all(commit.changes.map(bodyHash));
    commit.changes.forEach((change, i) => this.applyChange(commit.n, change, hashes[i] ?? null));
    this.n = commit.n;
    this.mac = commit.mac;
  }

  /** The checkpoint's root over all items; null while a body that it covers is unknown. */
  async root(): Promise<Bytes | null> {
    const lines: string[] = [];
    for (const item of this.byId.values()) {
      const hash = item.history.at(-1)?.bodyHash ?? null;
      if (hash === null) {
        return null;
      }
      lines.push(`${item.id}|${revisionOf(item)}|${encodeBase64Url(hash)}`);
    }
    return sha256(utf8(lines.sort().join("\n")));
  }

  private applyChange(n: number, change: Change, hash: Bytes | null): void {
    const before = this.byId.get(change.itemId);
    const { collection, key, body, tokens } = change;
    this.sawPruned ||= change.pruned !== null;
    if (change.op === "rekey") {
      if (before !== undefined && key !== null) {
        this.byId.set(before.id, { ...before, key });
        this.epoch = Math.max(this.epoch, sealedEpoch(key));
      }
      return;
    }
    const past: Past = { n, deleted: change.op === "delete", bodyHash: hash, epoch: 0 };
    const item: Item = {
      id: change.itemId,
      collection: before?.collection ?? collection,
      key,
      body,
      tokens,
      history: [...superseded(before), past],
    };
    this.unindex(before);
    this.byId.set(item.id, item);
    this.sortedIds = undefined;
    if (!past.deleted) {
      [item.collection, ...item.tokens].forEach((token) => this.index(token, item.id));
    }
  }

  private index(token: string, id: string): void {
    const ids = this.idsByToken.get(token);
    if (ids === undefined) {
      this.idsByToken.set(token, new Set([id]));
    } else {
      ids.add(id);
    }
  }

  private unindex(item: Item | undefined): void {
    if (item !== undefined) {
      [item.collection, ...item.tokens].forEach((token) => this.idsByToken.get(token)?.delete(item.id));
    }
  }
}

/** Its history, once another revision comes after the latest. */
function superseded(item: Item | undefined): readonly Past[] {
  const latest = item?.history.at(-1);
  if (item === undefined || latest === undefined || item.key === null) {
    return item?.history ?? [];
  }
  return [...item.history.slice(0, -1), { ...latest, epoch: sealedEpoch(item.key) }];
}

async function bodyHash(change: Change): Promise<Bytes | null> {
  if (change.op === "delete") {
    return sha256();
  }
  return change.body === null ? null : sha256(utf8(change.body));
}
