import { NAMES } from "../http/contract/names.js";
import { Members, parseJson } from "../json/members.js";
import type { SessionKeys } from "../keys/session-keys.js";
import type { SessionApi } from "../login/session-api.js";
import { ServerLiedError } from "../problem/errors.js";
import { reportProgress, type TaskOptions } from "../task/task-options.js";
import { sharePath } from "./share-path.js";

const UTF8 = new TextDecoder("utf-8", { fatal: true });
const MEMBERS = ["v", "p", "s", "at", "network", "browser", "outcome"] as const;

/** Somebody came to a share, by the service's word. */
export interface ShareAccess {
  /** From 1, oldest first, without a gap. */
  readonly n: number;
  readonly at: Date;
  /** Where from, coarsely: `203.0.113.0/24`. */
  readonly network: string;
  /** A family: `Firefox`, `other`, `unknown`. */
  readonly browser: string;
  readonly outcome: "opened" | "wrong-password";
}

type Page = Members<(typeof NAMES.accesses)[number]>;

/** Reads who came, newest first. See `docs/protocol/notes.md`, "who came". */
export async function readLog(
  api: SessionApi,
  keys: SessionKeys,
  shareId: string,
  task: TaskOptions,
): Promise<ShareAccess[]> {
  const log: ShareAccess[] = [];
  let cursor: number | null = null;
  do {
    const asked: string = `${sharePath(shareId)}/accesses?limit=200${cursor === null ? "" : `&cursor=${cursor}`}`;
    const answer = await api.call({ method: "GET", path: asked, signal: task.signal });
    const page: Page = answer.require(200).members(...NAMES.accesses);
    const entries = page
      .list("accesses", ...NAMES.access)
      .map((entry) => [entry.number("n"), entry.text("sealed")] as const);
    entries.reduce<number | undefined>((before, [n]) => requireNoGap(before, n), log.at(-1)?.n);
    log.push(...(await Promise.all(entries.map(([n, sealed]) => openEntry(keys, shareId, n, sealed)))));
    reportProgress(task, "opening", log.length, log[0]?.n ?? 0);
    cursor = nextCursor(page, log, cursor);
  } while (cursor !== null);
  // After number 1 there would be 0.
  requireNoGap(log.at(-1)?.n, 0);
  return log;
}

function requireNoGap(before: number | undefined, n: number): number {
  if (before !== undefined && n !== before - 1) {
    throw new ServerLiedError("OMITTED", "a log whose numbers have a gap");
  }
  return n;
}

/** The number before which the next page begins: the last that was shown. */
function nextCursor(page: Page, log: readonly ShareAccess[], cursor: number | null): number | null {
  const next = page.numberOrNull("next");
  if (next !== null && (next !== log.at(-1)?.n || next === cursor)) {
    throw page.wrong("next", "not where this page ends");
  }
  return next;
}

async function openEntry(keys: SessionKeys, shareId: string, n: number, sealed: string): Promise<ShareAccess> {
  return readEntry(shareId, n, await keys.open.keys.agree.open(sealed));
}

/** Written by the service, so read as strictly as any answer; and another share's entry is none of this one. */
export function readEntry(shareId: string, n: number, plaintext: Uint8Array): ShareAccess {
  const told = Members.of(parseJson(textOf(plaintext)), ...MEMBERS);
  if (told.text("v") !== "1" || told.text("p") !== "share-access" || told.text("s") !== shareId) {
    throw new ServerLiedError("ENVELOPE_REFUSED", "an entry of another log");
  }
  return {
    n,
    at: told.time("at"),
    network: told.text("network"),
    browser: told.text("browser"),
    outcome: told.oneOf("outcome", "opened", "wrong-password"),
  };
}

function textOf(plaintext: Uint8Array): string {
  try {
    return UTF8.decode(plaintext);
  } catch {
    return "";
  }
}
