import { nextCursor } from "../http/next-cursor.js";
import { NAMES, type Sharing } from "../http/contract/names.js";
import type { ApiAnswer } from "../http/api-answer.js";
import type { Members } from "../json/members.js";
import { reportProgress, type TaskOptions } from "../task/task-options.js";
import type { HealthRecord } from "../vault/health-record.js";
import { readEntry, readLog, type ShareAccess } from "./access-log.js";
import { type OwnedShare, ownedShare, type ToldShare } from "./owned-share.js";
import { makeShare, type SharingParts } from "./share-maker.js";
import { openNote } from "./share-note.js";
import { SHARES, sharePath } from "./share-path.js";
import type { ShareChange, SharePolicy } from "./share-policy.js";

/**
 * The links that a person has made. Every method asks the server.
 *
 * @example
 * ```ts
 * const link = await session.shares.create([visit], { title: "My visit", maxOpens: 1, password: "told by telephone" });
 * const [share] = await session.shares.list();
 * const who = await session.shares.accesses(share.id);
 * await session.shares.revoke(share.id);
 * ```
 */
export class Shares {
  /** @internal */
  constructor(private readonly parts: SharingParts) {}

  /**
   * Makes a link to records as they are now; later revisions are not shared.
   *
   * @returns the link, which goes nowhere but to whom it is given
   * @throws ShareTooLargeError beyond 8 MiB sealed
   * @throws RefusedError `share-quota-exceeded`, `invalid-request` for a policy beyond the service's bounds
   */
  async create(records: readonly HealthRecord[], policy: SharePolicy, task: TaskOptions = {}): Promise<string> {
    return makeShare(this.parts, records, policy, task);
  }

  /** All of them, newest first, those that have ended too. */
  async list(task: TaskOptions = {}): Promise<OwnedShare[]> {
    const shares = new Map<string, OwnedShare>();
    let cursor: string | null = null;
    do {
      const path: string = `${SHARES}?limit=200${cursor === null ? "" : `&cursor=${cursor}`}`;
      const answer = await this.parts.api.call({ method: "GET", path, signal: task.signal });
      const page: Members<"shares" | "next"> = answer.require(200).members(...NAMES.shares);
      for (const told of page.list("shares", ...NAMES.share)) {
        const share = await this.opened(told);
        if (shares.has(share.id)) {
          throw told.wrong("shareId", "a share told twice");
        }
        shares.set(share.id, share);
      }
      reportProgress(task, "opening", shares.size, shares.size);
      cursor = nextCursor(page, cursor);
    } while (cursor !== null);
    return [...shares.values()];
  }

  /**
   * One of them.
   *
   * @throws RefusedError `not-found`
   */
  async get(shareId: string): Promise<OwnedShare> {
    const answer = await this.parts.api.call({ method: "GET", path: sharePath(shareId) });
    const told = answer.require(200).members(...NAMES.share);
    if (told.id("shareId") !== shareId) {
      throw told.wrong("shareId", "another share than the one that was asked for");
    }
    return this.opened(told);
  }

  /**
   * Changes until when and how often it opens, and of what its owner gets a mail; unless it is not any more as it was seen.
   *
   * @param seen as it was read last
   * @returns as it is now
   * @throws RefusedError `precondition-failed` when another device has changed it since, `share-ended`, `invalid-request`
   */
  async change(seen: OwnedShare, change: ShareChange): Promise<OwnedShare> {
    const { expiresAt = seen.expiresAt, maxOpens = seen.maxOpens, mails = seen.mails } = change;
    // The contract's types do not say that null is a wish, too.
    const body = { expiresAt: expiresAt.toISOString(), maxOpens, mails } as Sharing["SharePolicy"];
    const answer = await this.parts.api.call({
      method: "PUT",
      path: `${sharePath(seen.id)}/policy`,
      body,
      headers: { "If-Match": `"${seen.version}"` },
    });
    if (!answer.refuses(412, "precondition-failed")) {
      requireNext(answer, seen);
    }
    const now = await this.get(seen.id);
    const isNext = now.version === seen.version + 1;
    const isAsWished = isNext && termsOf(now) === termsOf({ expiresAt, maxOpens, mails });
    if (answer.status === 412 && !isAsWished) {
      throw answer.refusal(); // else it was made, and the answer to it got lost
    }
    if (isNext && !isAsWished) {
      throw answer.members(...NAMES.changedShare).wrong("version", "a change that was taken, and not made");
    }
    return now;
  }

  /**
   * Lets it be opened again after ten wrong passwords, and ten more be tried: whoever unlocks it knows that somebody has been guessing.
   *
   * @returns as it is now
   * @throws RefusedError `share-ended`
   */
  async unlock(shareId: string): Promise<OwnedShare> {
    const answer = await this.parts.api.call({
      method: "POST",
      path: `${sharePath(shareId)}/unlock`,
      repeatable: true,
    });
    answer
      .require(200)
      .members(...NAMES.changedShare)
      .number("version");
    return this.get(shareId);
  }

  /** Takes a link back: it opens nothing from now on. Whoever has opened it before keeps what they saw. */
  async revoke(shareId: string): Promise<void> {
    (await this.parts.api.call({ method: "DELETE", path: sharePath(shareId) })).require(204);
  }

  /** Who came, newest first: as the service tells it, and readable by its owner alone. */
  async accesses(shareId: string, task: TaskOptions = {}): Promise<ShareAccess[]> {
    return readLog(this.parts.api, this.parts.keys, shareId, task, readEntry);
  }

  private async opened(told: ToldShare): Promise<OwnedShare> {
    const note = await openNote(this.parts.keys, told.id("shareId"), told.text("note"));
    return ownedShare(told, note, this.parts.server);
  }
}

function requireNext(answer: ApiAnswer, seen: OwnedShare): void {
  const changed = answer.require(200).members(...NAMES.changedShare);
  if (changed.number("version") !== seen.version + 1) {
    throw changed.wrong("version", "not the next version");
  }
}

/** Equal texts are equal terms. */
function termsOf({ expiresAt, maxOpens, mails }: Required<ShareChange>): string {
  return JSON.stringify([expiresAt, maxOpens, mails.opened, mails.locked, mails.expired]);
}
