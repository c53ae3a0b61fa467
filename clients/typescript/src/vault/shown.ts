import { same, utf8 } from "../crypto/bytes.js";
import { sha256 } from "../crypto/digest.js";
import type { NAMES } from "../http/contract/names.js";
import type { Members } from "../json/members.js";
import { ServerLiedError } from "../problem/errors.js";
import type { Lie } from "../problem/lie.js";
import { readTokens } from "./change.js";
import { isDead, type Item, revisionOf } from "./vault-state.js";

/** An item as the server shows it. */
export interface Shown {
  readonly itemId: string;
  readonly revision: number;
  readonly collection: string;
  readonly key: string | null;
  readonly body: string | null;
  readonly tokens: readonly string[];
  readonly deleted: boolean;
  /** The commit that it came with. */
  readonly n: number;
  readonly updatedAt: Date;
}

export function readShown(item: Members<(typeof NAMES.item)[number]>): Shown {
  const [deleted, key, body] = [item.flag("deleted"), item.textOrNull("key"), item.textOrNull("body")];
  if (deleted !== (key === null) || deleted !== (body === null)) {
    throw item.wrong("body", "null exactly in a deletion");
  }
  const [n, updatedAt] = [item.number("n"), item.time("updatedAt")];
  const [itemId, revision, collection] = [item.id("itemId"), item.number("revision"), item.id("collection")];
  return { itemId, revision, collection, key, body, tokens: readTokens(item), deleted, n, updatedAt };
}

/** Whether this is the item as the chain has it now. */
export function requireLatest(shown: Shown, item: Item): void {
  if (isDead(item) && !shown.deleted) {
    throw lie("RESURRECTED", "a deleted item is shown alive");
  }
  if (shown.revision < revisionOf(item)) {
    throw lie("ITEM_ROLLBACK", "an item at an older revision");
  }
  if (shown.revision > revisionOf(item)) {
    throw lie("INJECTED", "a revision that the chain does not hold");
  }
  if (shown.deleted && !isDead(item)) {
    throw lie("OMITTED", "a live item is shown as deleted");
  }
  const sameTokens = shown.tokens.join() === item.tokens.join();
  if (shown.collection !== item.collection || shown.body !== item.body || shown.key !== item.key || !sameTokens) {
    throw lie("ITEM_REPLACED", "an item with another content");
  }
}

/** Whether this is that revision as the chain has it. Its key may have been wrapped anew since, its tokens dropped. */
export async function requireRevision(shown: Shown, item: Item, asked: number): Promise<void> {
  if (shown.itemId !== item.id || shown.revision !== asked || shown.collection !== item.collection) {
    throw lie(shown.revision < asked ? "ITEM_ROLLBACK" : "ITEM_REPLACED", "another revision than the one asked for");
  }
  const past = item.history[asked - 1];
  if (shown.deleted !== past?.deleted) {
    throw lie(shown.deleted ? "OMITTED" : "RESURRECTED", "a deletion where there is none, or the reverse");
  }
  if (shown.body !== null && past.bodyHash !== null && !same(await sha256(utf8(shown.body)), past.bodyHash)) {
    throw lie("ITEM_REPLACED", "a revision with another content");
  }
}

function lie(name: Lie, detail: string): ServerLiedError {
  return new ServerLiedError(name, detail);
}
