import { decodeBase64Url } from "../crypto/base64url.js";
import { type Bytes, utf8 } from "../crypto/bytes.js";
import { sha256 } from "../crypto/digest.js";
import { isObject, type Json, Members } from "../json/members.js";

/** What a change does to its item. */
export type Operation = "put" | "delete" | "rekey";

/** One change of a commit. */
export interface Change {
  readonly op: Operation;
  readonly itemId: string;
  readonly revision: number;
  /** The collection's token. */
  readonly collection: string;
  /** The DEK's envelope; null in a deletion or when pruned. */
  readonly key: string | null;
  /** The content's envelope; null in a deletion, a rekey or when pruned. */
  readonly body: string | null;
  /** Distinct, in ASCII order. */
  readonly tokens: readonly string[];
  /** The change's own hash where the server no longer keeps the rest; otherwise null. */
  readonly pruned: Bytes | null;
}

const START = ["op", "itemId", "revision", "collection"] as const;
type Start = (typeof START)[number];

/** Reads a change as a pull shows it: pruned ones have their hash, deletions nothing, rekeys a key. */
export function readChange(json: Json): Change {
  const shape = isObject(json) ? json : {};
  if (Object.hasOwn(shape, "digest")) {
    const change = Members.of(json, ...START, "digest");
    return { ...start(change), key: null, body: null, tokens: [], pruned: change.bytes("digest", 32) };
  }
  switch (shape["op"]) {
    case "put": {
      const put = Members.of(json, ...START, "key", "body", "tokens");
      return { ...start(put), key: put.text("key"), body: put.text("body"), tokens: readTokens(put), pruned: null };
    }
    case "delete":
      return { ...start(Members.of(json, ...START)), key: null, body: null, tokens: [], pruned: null };
    default: {
      const rekey = Members.of(json, ...START, "key");
      return { ...start(rekey), key: rekey.text("key"), body: null, tokens: [], pruned: null };
    }
  }
}

function start<Name extends string>(change: Members<Name | Start>): Pick<Change, Start> {
  return {
    op: change.oneOf("op", "put", "delete", "rekey"),
    itemId: change.id("itemId"),
    revision: change.number("revision"),
    collection: change.id("collection"),
  };
}

/** Tokens are distinct, each 16 bytes, and in ASCII order. */
export function readTokens<Name extends string>(change: Members<Name | "tokens">): string[] {
  const tokens = change.texts("tokens");
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (decodes(token) !== 16 || (before !== undefined && before >= token)) {
      throw change.wrong("tokens", "not distinct tokens in order");
    }
  });
  return tokens;
}

function decodes(token: string): number {
  try {
    return decodeBase64Url(token).length;
  } catch {
    return -1;
  }
}

/** SHA-256 over the members, one a line. */
export async function hashChange(change: Change): Promise<Bytes> {
  if (change.pruned !== null) {
    return change.pruned;
  }
  const { op, itemId, revision, collection, key, body, tokens } = change;
  return sha256(utf8([op, itemId, revision, collection, key ?? "", body ?? "", tokens.join(",")].join("\n")));
}

/** A change as it is sent. */
export function changeJson(change: Change): Json {
  const { op, itemId, revision, collection, key, body, tokens } = change;
  return {
    op,
    itemId,
    revision,
    collection,
    ...(key === null ? {} : { key }),
    ...(body === null ? {} : { body, tokens: [...tokens] }),
  };
}
