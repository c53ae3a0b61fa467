import { NAMES } from "../http/contract/names.js";
import type { SessionApi } from "../login/session-api.js";
import type { ActivityPin, Pins } from "../pins/pins.js";
import type { TaskOptions } from "../task/task-options.js";
import { KEPT, requireNotBehind, requirePinnedOn, requireSound } from "./activity-chain.js";
import { type ActivityPage, readPage } from "./activity-page.js";

const ACTIVITY = "/api/notifications/v1/activity";
const [SHOWN, MOST] = [50, 100];

/**
 * What happened to the account, newest first. Every method asks the server, checks each entry's hash, and holds the whole against what this
 * device has seen before: what has been read once cannot be taken back or changed unnoticed.
 *
 * @example
 * ```ts
 * const newest = await session.activity.latest();
 * const before = newest.hasOlder ? await session.activity.older(newest) : undefined;
 * ```
 */
export class Activity {
  /** @internal */
  constructor(
    private readonly api: SessionApi,
    private readonly accountId: string,
    private readonly pins: Pins,
  ) {}

  /**
   * The newest entries.
   *
   * @throws ServerLiedError for an activity that ends before what this device has seen, or is another one, has gaps, or hashes that do not hold;
   * nothing is pinned then
   */
  async latest(task: TaskOptions = {}): Promise<ActivityPage> {
    const pin = await this.pins.activity(this.accountId);
    const page = await this.ask(SHOWN, undefined, task);
    const { number, hash } = page.head;
    await requireSound(this.accountId, page, page.head);
    requireNotBehind(page.head, pin);
    await this.followDown(page, pin, task);
    await this.pins.pinActivity(this.accountId, { number, hash });
    return page;
  }

  /**
   * The entries before those of a page.
   *
   * @param page one with `hasOlder`; else an empty one follows
   * @throws ServerLiedError as {@link latest}, and where the page does not go on where the other one ended
   */
  async older(page: ActivityPage, task: TaskOptions = {}): Promise<ActivityPage> {
    return this.before(page, SHOWN, task);
  }

  /** As far as the pinned entry, unless so many have come since that a server need not keep it any more. */
  private async followDown(newest: ActivityPage, pin: ActivityPin, task: TaskOptions): Promise<void> {
    let page = newest;
    requirePinnedOn(page, pin);
    const kept = pin.number > 0 && newest.head.number - pin.number <= KEPT;
    while (kept && page.hasOlder && (page.entries.at(-1)?.number ?? 0) > pin.number + 1) {
      page = await this.before(page, MOST, task);
      requirePinnedOn(page, pin);
    }
  }

  private async before(page: ActivityPage, limit: number, task: TaskOptions): Promise<ActivityPage> {
    const last = page.entries.at(-1);
    if (last === undefined || page.previous === null || !page.hasOlder) {
      return { ...page, entries: [], previous: null, hasOlder: false };
    }
    const next = await this.ask(limit, last.number, task);
    requireNotBehind(next.head, page.head);
    await requireSound(this.accountId, next, { number: last.number - 1, hash: page.previous });
    return next;
  }

  private async ask(limit: number, before: number | undefined, { signal }: TaskOptions): Promise<ActivityPage> {
    const path = `${ACTIVITY}?limit=${limit}${before === undefined ? "" : `&before=${before}`}`;
    const answer = await this.api.call({ method: "GET", path, signal });
    return readPage(answer.require(200).members(...NAMES.activity));
  }
}
