import { type Bytes, same } from "../crypto/bytes.js";
import type { CommitCache } from "../cache/commit-cache.js";
import type { SessionApi } from "../login/session-api.js";
import { ServerLiedError } from "../problem/errors.js";
import { reportProgress, type TaskOptions } from "../task/task-options.js";
import { type Commit, type CommitPage, readCommitPage } from "./commit.js";
import { requireSameHead, type Verification } from "./verification.js";

const COMMITS_A_PAGE = 100;

/** Told of commits once they were verified, before the next page is. */
export type Verified = (commits: readonly Commit[]) => void;

/** One pull, from the verified end of the chain to the server's head. */
export class Pull {
  private readonly macs = new Map<number, Bytes>();
  /** The disk works while the next page is verified. */
  private keeping: Promise<void> = Promise.resolve();

  constructor(
    private readonly api: SessionApi,
    private readonly verification: Verification,
    private readonly cache: CommitCache,
    private readonly task: TaskOptions,
    private readonly verified: Verified = () => undefined,
  ) {}

  /** Pulls; the state, and the cache, hold all that was verified, also when a later commit was a lie. */
  async run(): Promise<void> {
    try {
      await this.pages();
    } finally {
      await this.keeping;
    }
  }

  /** Whether this pull brought a commit with that MAC: then a push whose answer was lost had arrived. */
  brought(n: number, mac: Bytes): boolean {
    const pulled = this.macs.get(n);
    return pulled !== undefined && same(pulled, mac);
  }

  private async pages(): Promise<void> {
    const { state } = this.verification;
    await this.verification.requireCheckpoint();
    let page = await this.fetch(state.n);
    for (;;) {
      this.verification.requireHead(page.head);
      const following = page.next === null ? undefined : this.fetch(page.next);
      // Looked at when its turn comes; a lie in this page is told first.
      following?.catch(() => undefined);
      const before = state.n;
      await this.takeAll(page);
      reportProgress(this.task, "pulling", state.n, page.head.n);
      if (following !== undefined) {
        page = await following;
      } else if (state.n >= page.head.n) {
        requireSameHead(state, page.head);
        return;
      } else if (state.n === before) {
        throw new ServerLiedError("OMITTED", "the commits up to the head are withheld");
      } else {
        page = await this.fetch(state.n);
      }
    }
  }

  private async fetch(after: number): Promise<CommitPage> {
    const path = `/api/vault/v1/commits?after=${after}&limit=${COMMITS_A_PAGE}`;
    return readCommitPage((await this.api.call({ method: "GET", path, signal: this.task.signal })).require(200).json());
  }

  private async takeAll({ commits }: CommitPage): Promise<void> {
    const verified: Commit[] = [];
    try {
      for (const commit of commits) {
        await this.take(commit, commits);
        verified.push(commit);
      }
    } finally {
      const before = this.keeping;
      this.keeping = before.then(() => this.cache.append(verified));
      this.verified(verified);
      await before;
    }
  }

  private async take(commit: Commit, page: readonly Commit[]): Promise<void> {
    try {
      await this.verification.take(commit, page);
    } catch (error) {
      const injected = error instanceof ServerLiedError && error.lie === "INJECTED";
      throw injected && (await this.serverShowsAnotherPast())
        ? new ServerLiedError("FORKED", `the server's commit ${this.verification.state.n} is another one`)
        : error;
    }
    this.macs.set(commit.n, commit.mac);
  }

  /** A MAC over another past and a MAC that nobody made look alike; the server's own word on our past tells them apart. */
  private async serverShowsAnotherPast(): Promise<boolean> {
    const { n, mac } = this.verification.state;
    if (n === 0) {
      return false;
    }
    const past = (await this.fetch(n - 1)).commits[0];
    return past !== undefined && !same(past.mac, mac);
  }
}
