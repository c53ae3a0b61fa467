import { CacheError } from "../cache/cache-error.js";
import { MemoryCacheStore } from "../cache/cache-store.js";
import { CommitCache } from "../cache/commit-cache.js";
import { encodeBase64Url } from "../crypto/base64url.js";
import type { SessionKeys } from "../keys/session-keys.js";
import type { SessionApi } from "../login/session-api.js";
import type { Pins } from "../pins/pins.js";
import { ServerLiedError, UnreachableError } from "../problem/errors.js";
import type { Tabs } from "../tabs/tabs.js";
import type { TaskOptions } from "../task/task-options.js";
import { readCache } from "./cache-reading.js";
import { Chain } from "./chain.js";
import type { Change } from "./change.js";
import { CheckpointKeeping } from "./checkpoint.js";
import type { Head } from "./head.js";
import type { HealthRecord } from "./health-record.js";
import { ItemSealer } from "./item-sealer.js";
import { Mutex } from "./mutex.js";
import { Pull } from "./pull.js";
import { nextCommit, push } from "./push.js";
import { VaultListeners } from "./vault-event.js";
import { isDead, type Item, revisionOf, VaultState } from "./vault-state.js";
import { Verification } from "./verification.js";

/** What a vault stands on. */
export interface VaultGround {
  readonly api: SessionApi;
  readonly keys: SessionKeys;
  readonly pins: Pins;
  readonly cache: CommitCache;
  readonly tabs: Tabs;
}

/** The vault of a session: one verified state, moved on by the cache, pulls and pushes, one at a time. */
export class Vault {
  readonly sealer: ItemSealer;
  readonly listeners = new VaultListeners();
  private readonly turns = new Mutex();
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
    private readonly state: VaultState,
  ) {
    const { api, keys, pins, tabs } = ground;
    this.sealer = new ItemSealer(keys);
    this.checkpoints = new CheckpointKeeping(api, chain, pins, keys.accountId);
    tabs.listen((message) => "moved" in message && this.followTab(message.moved));
    keys.whenLocked(() => {
      tabs.close();
      this.listeners.tell({ kind: "locked" });
    });
  }

  static async of(ground: VaultGround): Promise<Vault> {
    const { keys } = ground;
    const chain = new Chain(() => keys.open.keys.chain, keys.accountId);
    return new Vault(ground, chain, new VaultState(await chain.start()));
  }

  get api(): SessionApi {
    return this.ground.api;
  }

  /** Whether the cache holds everything that was verified. */
  get keepsAll(): boolean {
    return this.ground.cache.complete;
  }

  /** Pulls to the server's head. */
  async sync(task?: TaskOptions): Promise<Head> {
    return this.inTurn(async () => {
      await this.pull(task);
      return this.head();
    });
  }

  /** The verified head. */
  head(): Head {
    return { n: this.state.n, mac: this.state.n === 0 ? null : encodeBase64Url(this.state.mac) };
  }

  /** Pulls, and leaves a checkpoint of the head with the server. */
  async checkpoint(): Promise<void> {
    await this.inTurn(async () => {
      await this.pull();
      await this.checkpoints.store(this.state);
    });
  }

  /** Drops what the cache held beyond what can be verified, and fetches it anew. */
  async rebuildCache(task: TaskOptions = {}): Promise<Head> {
    return this.inTurn(async () => {
      await this.ground.cache.truncate(this.state.n);
      this.loaded = true;
      await this.pull(task);
      return this.head();
    });
  }

  /**
   * All commits that this device has verified, as the server showed them.
   *
   * Where the disk was full they are asked for once more, and verified once more.
   */
  async history(task: TaskOptions): Promise<{ commits: CommitCache; n: number }> {
    return this.inTurn(async () => {
      await this.pullOrMakeDo(task);
      const { n } = this.state;
      return { commits: this.keepsAll ? this.ground.cache : await this.fetchAll(task), n };
    });
  }

  /** Reads the state once it has been pulled, or else read from a cache that holds all that this device has seen. */
  async read<T>(reader: (state: VaultState) => T | Promise<T>): Promise<T> {
    return this.inTurn(async () => {
      if (!this.synced) {
        await this.pullOrMakeDo();
      }
      return reader(this.state);
    });
  }

  /** Changes the vault, from a state that was pulled, while no other tab does. */
  async write<T>(work: (state: VaultState) => Promise<T>): Promise<T> {
    return this.inTurn(() =>
      this.ground.tabs.alone("push", async () => {
        if (!this.synced || this.lied) {
          await this.pull();
        }
        return work(this.state);
      }),
    );
  }

  /**
   * Pushes a commit of these changes. Within {@link write} only.
   *
   * @returns whether it is there; otherwise other devices' commits have been pulled, and the changes have to be looked at again
   */
  async pushed(changes: readonly Change[], signal?: AbortSignal): Promise<boolean> {
    const commit = await nextCommit(this.chain, this.state, changes);
    if (await push(this.api, this.state, commit, signal)) {
      await this.state.apply(commit);
      await this.ground.cache.append([commit]);
      await this.pinHead();
      this.tellMoved(new Set(changes.map((change) => change.itemId)));
      await this.checkpoints.storeNowAndThen(this.state);
      return true;
    }
    return (await this.pull()).brought(commit.n, commit.mac);
  }

  /** The item's latest revision; undefined when it is deleted or was never there. */
  async open(item: Item | undefined): Promise<HealthRecord | undefined> {
    if (item === undefined || isDead(item)) {
      return undefined;
    }
    const { id, collection, key, body } = item;
    if (key === null || body === null) {
      throw withheld();
    }
    return this.sealer.open({ id, collection, revision: revisionOf(item), key, body });
  }

  /** Whoever waits while the session is locked learns it when the turn comes. */
  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.run(async () => {
      this.ground.keys.requireOpen();
      return work();
    });
  }

  private async pull(task: TaskOptions = {}): Promise<Pull> {
    const pin = await this.ground.pins.account(this.ground.keys.accountId);
    const checkpoint = this.synced ? undefined : await this.checkpoints.stored();
    // One of a number that was passed without the server cannot be checked any more; the chain itself vouches for that part.
    const passed = checkpoint !== undefined && checkpoint.n >= this.state.n ? checkpoint : undefined;
    const verification = new Verification(this.chain, this.state, { pin, checkpoint });
    const pull = new Pull(this.api, verification, this.ground.cache, task);
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
      this.tellMoved(verification.changed);
    }
    if (passed !== undefined) {
      await this.checkpoints.checked(passed);
    }
    this.synced = true;
    await this.checkpoints.storeNowAndThen(this.state);
    return pull;
  }

  private async load(verification: Verification, expected: number, task: TaskOptions): Promise<void> {
    if (!this.loaded) {
      await readCache(this.ground.cache, verification, expected, task);
      this.loaded = true;
    }
  }

  /** Without the server, what this device kept will do, if it is all that this device has seen. */
  private async pullOrMakeDo(task: TaskOptions = {}): Promise<void> {
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
      await this.load(new Verification(this.chain, this.state, { pin, checkpoint: undefined }), pin.n, task);
      if (this.state.n === 0 || this.state.n < pin.n) {
        throw new CacheError("behind", { cause: error });
      }
    }
  }

  private async fetchAll(task: TaskOptions): Promise<CommitCache> {
    const all = new CommitCache(new MemoryCacheStore(), "");
    const pin = await this.ground.pins.account(this.ground.keys.accountId);
    const verification = new Verification(this.chain, new VaultState(await this.chain.start()), { pin, checkpoint: undefined });
    await new Pull(this.api, verification, all, task).run();
    return all;
  }

  private async pinHead(): Promise<void> {
    if (this.state.n > 0) {
      await this.ground.pins.pinHead(this.ground.keys.accountId, this.state.n, encodeBase64Url(this.state.mac));
    }
  }

  private tellMoved(changed: ReadonlySet<string>): void {
    if (changed.size > 0) {
      this.listeners.tell({ kind: "moved", head: this.head(), ids: [...changed] });
      this.ground.tabs.tell({ moved: this.state.n });
    }
  }

  /** What the other tab has seen comes from the server, verified; if it cannot, whoever syncs next will be told. */
  private followTab(n: number): void {
    if (this.synced && n > this.state.n) {
      this.sync().catch(() => undefined);
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

function withheld(): ServerLiedError {
  return new ServerLiedError("OMITTED", "the latest body of an item is withheld");
}
