import { encodeBase64Url } from "../crypto/base64url.js";
import type { Bytes } from "../crypto/bytes.js";
import { sha256 } from "../crypto/digest.js";
import { NAMES } from "../http/contract/names.js";
import { type Json, Members } from "../json/members.js";
import { type Change, changeJson, hashChange, readChange } from "./change.js";
import { type Head, readHead } from "./head.js";

const MOST_CHANGES = 500;

/** A commit as the server shows it, not yet verified. */
export interface Commit {
  readonly n: number;
  readonly base: number;
  readonly digest: Bytes;
  readonly mac: Bytes;
  readonly changes: readonly Change[];
  /** As it was shown: what a cache keeps, to be read and verified again. */
  readonly json: Json;
}

/** A page of a pull, not yet verified. */
export interface CommitPage {
  readonly commits: readonly Commit[];
  readonly head: Head;
  /** After which commit the next page begins; null on the last. */
  readonly next: number | null;
}

export function readCommit(json: Json): Commit {
  const commit = Members.of(json, ...NAMES.commit);
  const changes = commit.array("changes").map(readChange);
  if (changes.length === 0 || changes.length > MOST_CHANGES) {
    throw commit.wrong("changes", "1 to 500 are expected");
  }
  commit.time("at");
  return {
    n: commit.number("n"),
    base: commit.number("base"),
    digest: commit.bytes("digest", 32),
    mac: commit.bytes("mac", 32),
    changes,
    json,
  };
}

/** A commit that this device made, as the server will show it. `at` is nobody's proof: it says when this device made it. */
export function ownCommit(commit: Omit<Commit, "json">): Commit {
  return { ...commit, json: { n: commit.n, ...commitJson(commit), at: new Date().toISOString() } };
}

/** What is sent of a commit. */
export function commitJson(commit: Omit<Commit, "json">): { readonly [name: string]: Json } {
  return {
    base: commit.base,
    digest: encodeBase64Url(commit.digest),
    mac: encodeBase64Url(commit.mac),
    changes: commit.changes.map(changeJson),
  };
}

export function readCommitPage(json: Json): CommitPage {
  const page = Members.of(json, ...NAMES.commits);
  const commits = page.array("commits").map(readCommit);
  const next = page.numberOrNull("next");
  if (next !== null && next !== commits.at(-1)?.n) {
    throw page.wrong("next", "not the number of the page's last commit");
  }
  return { commits, head: readHead(page.members("head", ...NAMES.tip)), next };
}

/** `SHA-256(h1 | h2 | …)`. */
export async function digestOf(changes: readonly Change[]): Promise<Bytes> {
  return sha256(...(await Promise.all(changes.map(hashChange))));
}
