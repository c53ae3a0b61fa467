import { same } from "../crypto/bytes.js";
import type { Lie } from "../problem/lie.js";
import { ServerLiedError } from "../problem/errors.js";
import type { Chain } from "./chain.js";
import type { Change } from "./change.js";
import { type Commit, digestOf } from "./commit.js";
import { isDead, type Item, revisionOf, type VaultState } from "./vault-state.js";

/**
 * Checks a commit of a page against everything verified before it.
 *
 * @param page the whole page: tells a gap from a wrong order
 * @throws ServerLiedError with the lie's name
 */
export async function requireNext(
  chain: Chain,
  state: VaultState,
  commit: Commit,
  page: readonly Commit[],
): Promise<void> {
  requireNumber(state.n + 1, commit, page);
  if (commit.base !== state.n || !same(await digestOf(commit.changes), commit.digest)) {
    throw lie("CHAIN_BROKEN", `commit ${commit.n} is not what its digest says`);
  }
  if (!same(await chain.mac(commit.n, state.mac, commit.digest), commit.mac)) {
    throw lie("INJECTED", `commit ${commit.n} was not made here by a device of the account`);
  }
  requireRevisions(state, commit);
}

function requireNumber(expected: number, commit: Commit, page: readonly Commit[]): void {
  if (commit.n === expected) {
    return;
  }
  if (commit.n < expected || page.some((other) => other.n === expected)) {
    throw lie("REORDERED", `commit ${commit.n} in the place of ${expected}`);
  }
  throw lie("OMITTED", `commit ${expected} is missing`);
}

function requireRevisions(state: VaultState, commit: Commit): void {
  const changed = new Set<string>();
  for (const change of commit.changes) {
    if (changed.has(change.itemId)) {
      throw lie("REVISION_WRONG", "one commit changes an item twice");
    }
    changed.add(change.itemId);
    requireRevision(state.item(change.itemId), change);
  }
}

function requireRevision(item: Item | undefined, change: Change): void {
  const last = revisionOf(item);
  const dead = isDead(item);
  const fits = change.op === "rekey" ? !dead && change.revision === last : change.revision === last + 1;
  if (!fits) {
    const resurrected = item !== undefined && dead && change.revision <= last;
    throw lie(resurrected ? "RESURRECTED" : "REVISION_WRONG", `revision ${change.revision} after ${last}`);
  }
  if (item !== undefined && item.collection !== change.collection) {
    throw lie("REVISION_WRONG", "an item in another collection");
  }
}

function lie(name: Lie, detail: string): ServerLiedError {
  return new ServerLiedError(name, detail);
}
