import { type Json, parseJson } from "../json/members.js";
import type { CacheStore, Entry } from "./cache-store.js";

const COMMITS_A_PAGE = 200;
const DIGITS = 16;

/** A commit as the server showed it. */
export interface KeptCommit {
  readonly n: number;
  readonly json: Json;
}

/** The commits of one account, from the first on without a gap. */
export class CommitCache {
  /** A cache that is full, or that the browser took away, must not stop a sync: this session keeps no more then. */
  private full = false;

  constructor(
    private readonly store: CacheStore,
    private readonly prefix: string,
  ) {}

  /** Whether everything that this session verified was kept. */
  get complete(): boolean {
    return !this.full;
  }

  /** Some of those after number `after`; none when there are no more. */
  async page(after: number): Promise<Json[]> {
    const entries = await this.store.range(this.prefix, this.key(after), COMMITS_A_PAGE);
    return entries.map(([, text]) => parseJson(text));
  }

  /** Keeps commits that have been verified, and come after those kept before. */
  async append(commits: readonly KeptCommit[]): Promise<void> {
    if (this.full || commits.length === 0) {
      return;
    }
    const entries = commits.map(({ n, json }): Entry => [this.key(n), JSON.stringify(json)]);
    await this.store.write(entries).catch(() => {
      this.full = true;
    });
  }

  /** Drops those after number `n`. */
  async truncate(n: number): Promise<void> {
    await this.store.remove(this.prefix, this.key(n));
    this.full = false;
  }

  private key(n: number): string {
    return this.prefix + String(n).padStart(DIGITS, "0");
  }
}
