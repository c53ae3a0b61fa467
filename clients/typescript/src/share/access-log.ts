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

/** Somebody followed a smart link, by the service's word. */
export interface SmartAccess extends ShareAccess {
  /** Who they said they are: anybody can say anything. */
  readonly recipient: string;
}

type Page = Members<(typeof NAMES.accesses)[number]>;

/** Reads who came, newest first. See `docs/protocol/notes.md`, "who came". */
export async function readLog<Entry extends ShareAccess>(
  api: SessionApi,
  keys: SessionKeys,
  shareId: string,
  task: TaskOptions,
  read: (shareId: string, n: number, plaintext: Uint8Array) => Entry,
): Promise<Entry[]> {
  const log: Entry[] = [];
  let cursor: number | null = null;
  do {
    const asked: string = `${sharePath(shareId)}/accesses?limit=200${cursor === null ? "" : `&cursor=${cursor}`}`;
    const answer = await api.call({ method: "GET", path: asked, signal: task.signal });
    const page: Page = answer.require(200).members(...NAMES.accesses);
    const entries = page
      .list("accesses", ...NAMES.access)
      .map((entry) => [entry.number("n"), entry.text("sealed")] as const);
    entries.reduce<number | undefined>((before, [n]) => requireNoGap(before, n), log.at(-1)?.n);
    log.push(
      ...(await Promise.all(
        entries.map(async ([n, sealed]) => read(shareId, n, await keys.open.keys.agree.open(sealed))),
      )),
    );
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

/** Written by the service, so read as strictly as any answer; and another share's entry is none of this one. */
export function readEntry(shareId: string, n: number, plaintext: Uint8Array): ShareAccess {
  return entryOf("share-access", shareId, n, Members.of(parseJson(textOf(plaintext)), ...MEMBERS));
}

/** The same of a smart link's log. */
export function readSmartEntry(shareId: string, n: number, plaintext: Uint8Array): SmartAccess {
  const told = Members.of(parseJson(textOf(plaintext)), ...MEMBERS, "recipient");
  return { ...entryOf("smart-access", shareId, n, told), recipient: told.text("recipient") };
}

function entryOf(purpose: string, shareId: string, n: number, told: Members<(typeof MEMBERS)[number]>): ShareAccess {
  if (told.text("v") !== "1" || told.text("p") !== purpose || told.text("s") !== shareId) {
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
