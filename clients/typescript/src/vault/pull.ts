import { encodeBase64Url } from "../crypto/base64url.js";
import { type Bytes, same } from "../crypto/bytes.js";
import type { SessionApi } from "../login/session-api.js";
import type { AccountPin } from "../pins/pins.js";
import { ServerLiedError } from "../problem/errors.js";
import { reportProgress, type TaskOptions } from "../task/task-options.js";
import type { Chain } from "./chain.js";
import { type Checkpoint, requireFitting } from "./checkpoint.js";
import { type Commit, type CommitPage, readCommitPage } from "./commit.js";
import { requireNext } from "./commit-check.js";
import type { Head } from "./head.js";
import type { VaultState } from "./vault-state.js";

const COMMITS_A_PAGE = 100;

/** What a pull is held against. */
export interface Witnesses {
  readonly pin: AccountPin;
  readonly checkpoint: Checkpoint | undefined;
}

/** One pull, from the verified end of the chain to the server's head. */
export class Pull {
  private readonly macs = new Map<number, Bytes>();

  constructor(
    private readonly api: SessionApi,
    private readonly chain: Chain,
    private readonly state: VaultState,
    private readonly witnesses: Witnesses,
    private readonly task: TaskOptions,
  ) {}

  /** Pulls; the state holds all that was verified, also when a later commit was a lie. */
  async run(): Promise<void> {
    await this.requireCheckpoint();
    let page = await this.fetch(this.state.n);
    for (;;) {
      this.requireHead(page.head);
      const following = page.next === null ? undefined : this.fetch(page.next);
      // Looked at when its turn comes; a lie in this page is told first.
      following?.catch(() => undefined);
      const before = this.state.n;
      for (const commit of page.commits) {
        await this.take(commit, page);
      }
      reportProgress(this.task, "pulling", this.state.n, page.head.n);
      if (following !== undefined) {
        page = await following;
      } else if (this.state.n >= page.head.n) {
        this.requireSameHead(page.head);
        return;
      } else if (this.state.n === before) {
        throw new ServerLiedError("OMITTED", "the commits up to the head are withheld");
      } else {
        page = await this.fetch(this.state.n);
      }
    }
  }

  /** Whether this pull brought a commit with that MAC: then a push whose answer was lost had arrived. */
  brought(n: number, mac: Bytes): boolean {
    const pulled = this.macs.get(n);
    return pulled !== undefined && same(pulled, mac);
  }

  private async fetch(after: number): Promise<CommitPage> {
    const path = `/api/vault/v1/commits?after=${after}&limit=${COMMITS_A_PAGE}`;
    return readCommitPage((await this.api.call({ method: "GET", path, signal: this.task.signal })).require(200).json());
  }

  private async take(commit: Commit, page: CommitPage): Promise<void> {
    try {
      await requireNext(this.chain, this.state, commit, page.commits);
    } catch (error) {
      const injected = error instanceof ServerLiedError && error.lie === "INJECTED";
      throw injected && (await this.serverShowsAnotherPast())
        ? new ServerLiedError("FORKED", `the server's commit ${this.state.n} is another one`)
        : error;
    }
    await this.state.apply(commit);
    this.macs.set(commit.n, commit.mac);
    this.requirePin();
    await this.requireCheckpoint();
  }

  /** A MAC over another past and a MAC that nobody made look alike; the server's own word on our past tells them apart. */
  private async serverShowsAnotherPast(): Promise<boolean> {
    if (this.state.n === 0) {
      return false;
    }
    const past = (await this.fetch(this.state.n - 1)).commits[0];
    return past !== undefined && !same(past.mac, this.state.mac);
  }

  private requireHead(head: Head): void {
    const { pin, checkpoint } = this.witnesses;
    if (head.n < Math.max(this.state.n, pin.n)) {
      throw new ServerLiedError("ROLLBACK", "the head is behind what this device has seen");
    }
    if (checkpoint !== undefined && head.n < checkpoint.n) {
      throw new ServerLiedError("ROLLBACK", "the head is behind the stored checkpoint");
    }
    this.requireSameHead(head);
  }

  private requireSameHead(head: Head): void {
    requireSameHead(this.state, head);
  }

  private requirePin(): void {
    const { pin } = this.witnesses;
    if (this.state.n === pin.n && encodeBase64Url(this.state.mac) !== pin.mac) {
      throw new ServerLiedError("FORKED", `commit ${pin.n} is another one than this device has seen`);
    }
  }

  private async requireCheckpoint(): Promise<void> {
    const { checkpoint } = this.witnesses;
    if (checkpoint !== undefined && checkpoint.n === this.state.n) {
      await requireFitting(checkpoint, this.chain, this.state);
    }
  }
}

/** A head of this number is this one. */
export function requireSameHead(state: VaultState, head: Head): void {
  if (head.n === state.n && head.n > 0 && encodeBase64Url(state.mac) !== head.mac) {
    throw new ServerLiedError("FORKED", `the server's head ${head.n} is another one`);
  }
}
