import { same } from "../crypto/bytes.js";
import { NAMES } from "../http/contract/names.js";
import { isObject, type Json, Members } from "../json/members.js";
import type { SessionApi } from "../login/session-api.js";
import { ServerLiedError } from "../problem/errors.js";
import type { Chain } from "./chain.js";
import type { Change } from "./change.js";
import { type Commit, commitJson, digestOf, ownCommit } from "./commit.js";
import { type Head, readHead } from "./head.js";
import { requireSameHead } from "./verification.js";
import type { VaultState } from "./vault-state.js";

/** The commit of these changes after everything verified so far. */
export async function nextCommit(chain: Chain, state: VaultState, changes: readonly Change[]): Promise<Commit> {
  const digest = await digestOf(changes);
  const n = state.n + 1;
  return ownCommit({ n, base: state.n, digest, mac: await chain.mac(n, state.mac, digest), changes });
}

/**
 * Sends it; a lost answer is asked for again with the very same bytes, which the server recognises.
 *
 * @returns whether it was taken; otherwise another device came first
 * @throws RefusedError for anything but a race with another device
 */
export async function push(api: SessionApi, state: VaultState, commit: Commit, signal?: AbortSignal): Promise<boolean> {
  const answer = await api.call({
    method: "POST",
    path: "/api/vault/v1/commits",
    body: JSON.stringify(commitJson(commit)),
    repeatable: true,
    signal,
  });
  if (answer.refuses(409, "commit-conflict")) {
    requireHonestConflict(state, conflictHead(answer.json()));
    return false;
  }
  if (answer.refuses(422, "revision-not-next")) {
    return false;
  }
  const taken = answer.require(200, 201).members(...NAMES.tip);
  if (taken.number("n") !== commit.n || !same(taken.bytes("mac", 32), commit.mac)) {
    throw taken.wrong("mac", "another commit than the one sent");
  }
  return true;
}

function conflictHead(problem: Json): Head {
  return readHead(Members.of(isObject(problem) ? problem["head"] : undefined, ...NAMES.tip));
}

function requireHonestConflict(state: VaultState, head: Head): void {
  if (head.n < state.n) {
    throw new ServerLiedError("ROLLBACK", "the head is behind what this device has seen");
  }
  requireSameHead(state, head);
}
