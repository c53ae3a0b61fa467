import { CacheError } from "../cache/cache-error.js";
import { MemoryCacheStore } from "../cache/cache-store.js";
import { CommitCache } from "../cache/commit-cache.js";
import { encodeBase64Url } from "../crypto/base64url.js";
import type { SessionKeys } from "../keys/session-keys.js";
import type { SessionApi } from "../login/session-api.js";
import type { Pins } from "../pins/pins.js";
import { ServerLiedError, UnreachableError } from "../problem/errors.js";
import type { TaskOptions } from "../task/task-options.js";
import { readCache } from "./cache-reading.js";
import { Chain } from "./chain.js";
import type { Change } from "./change.js";
import { CheckpointKeeping } from "./checkpoint.js";
import type { Head } from "./head.js";
import { Pull, type Verified } from "./pull.js";
import { nextCommit, push } from "./push.js";
import { isDead, VaultState, withheld } from "./vault-state.js";
import { Verification } from "./verification.js";

/** What a vault stands on. */
export interface VaultGround {
  readonly api: SessionApi;
  readonly keys: SessionKeys;
  readonly pins: Pins;
  readonly cache: CommitCache;
}

/** Told which items changed. */
export type Moved = (ids: ReadonlySet<string>) => void;

/** Moves one verified state on, by the cache, by pulls and by pushes, and pins what it has seen. Its callers take turns. */
export class ChainFollower {
  private readonly checkpoints: CheckpointKeeping;
  /** Whether the state holds what the cache held. */
  private loaded = false;
  /** Whether the server's head was reached once. */
  private synced = false;
  /** After a lie nothing is written before a pull was honest again: a commit would take a side in a fork. */
  private lied = false;

  private constructor(
    private readonly ground: VaultGround,
    private readonly chain: Chain,
    readonly state: VaultState,
    private readonly moved: Moved,
  ) {
    const { api, keys, pins } = ground;
    this.checkpoints = new CheckpointKeeping(api, chain, pins, keys.accountId);
  }

  static async of(ground: VaultGround, moved: Moved): Promise<ChainFollower> {
    const { keys } = ground;
    const chain = new Chain(() => keys.open.keys.chain, keys.accountId);
    return new ChainFollower(ground, chain, new VaultState(await chain.start()), moved);
  }

  /** Whether a state that was pulled can be read, or written to. */
  get current(): { readonly toRead: boolean; readonly toWrite: boolean } {
    return { toRead: this.synced, toWrite: this.synced && !this.lied };
  }

  get head(): Head {
    const { n, mac } = this.state;
    return { n, mac: n === 0 ? null : encodeBase64Url(mac) };
  }

  async pull(task: TaskOptions = {}, verified?: Verified): Promise<Pull> {
    const pin = await this.ground.pins.account(this.ground.keys.accountId);
    const checkpoint = this.synced ? undefined : await this.checkpoints.stored();
    // One of a number that was passed without the server cannot be checked any more; the chain itself vouches for that part.
    const passed = checkpoint !== undefined && checkpoint.n >= this.state.n ? checkpoint : undefined;
    const verification = new Verification(this.chain, this.state, { pin, checkpoint });
    const pull = new Pull(this.ground.api, verification, this.ground.cache, task, verified);
    try {
      await this.load(verification, pin.n, task);
      await pull.run();
      this.requireBodies();
      this.lied = false;
    } catch (error) {
      this.lied ||= error instanceof ServerLiedError;
      throw error;
    } finally {
      await this.pinHead();
      this.moved(verification.changed);
    }
    if (passed !== undefined) {
      await this.checkpoints.checked(passed);
    }
    this.synced = true;
    await this.checkpoints.storeNowAndThen(this.state);
    return pull;
  }

  /**
   * Takes in what this device kept, without the server.
   *
   * @returns whether that is all that this device has seen, so that it can be read
   * @throws CacheError `damaged`
   */
  async loadKept(task: TaskOptions): Promise<boolean> {
    const pin = await this.ground.pins.account(this.ground.keys.accountId);
    await this.load(new Verification(this.chain, this.state, { pin, checkpoint: undefined }), pin.n, task);
    return this.state.n > 0 && this.state.n >= pin.n;
  }

  /** Without the server, what this device kept will do, if it is all that this device has seen. */
  async pullOrMakeDo(task: TaskOptions = {}): Promise<void> {
    const pin = await this.ground.pins.account(this.ground.keys.accountId);
    if (this.loaded && this.state.n >= pin.n) {
      return;
    }
    try {
      await this.pull(task);
    } catch (error) {
      if (!(error instanceof UnreachableError)) {
        throw error;
      }
      if (!(await this.loadKept(task))) {
        throw new CacheError("behind", { cause: error });
      }
    }
  }

  /**
   * Pushes a commit of these changes.
   *
   * @returns whether it is there; otherwise other devices' commits have been pulled, and the changes have to be looked at again
   */
  async pushed(changes: readonly Change[], signal?: AbortSignal): Promise<boolean> {
    const commit = await nextCommit(this.chain, this.state, changes);
    if (await push(this.ground.api, this.state, commit, signal)) {
      await this.state.apply(commit);
      await this.ground.cache.append([commit]);
      await this.pinHead();
      this.moved(new Set(changes.map((change) => change.itemId)));
      await this.checkpoints.storeNowAndThen(this.state);
      return true;
    }
    return (await this.pull()).brought(commit.n, commit.mac);
  }

  /** Pulls, and leaves a checkpoint of the head with the server. */
  async checkpoint(): Promise<void> {
    await this.pull();
    await this.checkpoints.store(this.state);
  }

  /** Drops what the cache held beyond what can be verified, and fetches it anew. */
  async rebuildCache(task: TaskOptions): Promise<void> {
    await this.ground.cache.truncate(this.state.n);
    this.loaded = true;
    await this.pull(task);
  }

  /** All commits that this device has verified; where the disk was full they are asked for, and verified, once more. */
  async commits(task: TaskOptions): Promise<CommitCache> {
    await this.pullOrMakeDo(task);
    if (this.ground.cache.complete) {
      return this.ground.cache;
    }
    const all = new CommitCache(new MemoryCacheStore(), "");
    const pin = await this.ground.pins.account(this.ground.keys.accountId);
    const state = new VaultState(await this.chain.start());
    await new Pull(
      this.ground.api,
      new Verification(this.chain, state, { pin, checkpoint: undefined }),
      all,
      task,
    ).run();
    return all;
  }

  private async load(verification: Verification, expected: number, task: TaskOptions): Promise<void> {
    if (!this.loaded) {
      await readCache(this.ground.cache, verification, expected, task);
      this.loaded = true;
    }
  }

  private async pinHead(): Promise<void> {
    if (this.state.n > 0) {
      await this.ground.pins.pinHead(this.ground.keys.accountId, this.state.n, encodeBase64Url(this.state.mac));
    }
  }

  /** Only bodies of older revisions are pruned: without the latest one the item is withheld. */
  private requireBodies(): void {
    if (!this.state.sawPruned) {
      return;
    }
    for (const item of this.state.items()) {
      if (!isDead(item) && item.body === null) {
        throw withheld();
      }
    }
  }
}
