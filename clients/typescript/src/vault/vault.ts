import type { CommitCache } from "../cache/commit-cache.js";
import type { SessionApi } from "../login/session-api.js";
import { ServerLiedError } from "../problem/errors.js";
import type { Tabs } from "../tabs/tabs.js";
import type { TaskOptions } from "../task/task-options.js";
import { ChainFollower, type VaultGround } from "./chain-follower.js";
import type { Change } from "./change.js";
import type { Head } from "./head.js";
import type { HealthRecord } from "./health-record.js";
import { ItemSealer } from "./item-sealer.js";
import { Mutex } from "./mutex.js";
import { OpenAhead } from "./open-ahead.js";
import { VaultListeners } from "./vault-event.js";
import { isDead, type Item, revisionOf, type VaultState, withheld } from "./vault-state.js";

/** How a vault is pulled. */
export interface SyncOptions extends TaskOptions {
  /** Opens records while the next ones are on their way: for who will read all that comes. */
  readonly openAhead?: boolean;
}

/** The vault of a session: one verified state that is read and moved on, one piece of work at a time. */
export class Vault {
  readonly sealer: ItemSealer;
  private readonly ahead: OpenAhead;
  private readonly turns = new Mutex();

  private constructor(
    private readonly ground: VaultGround,
    private readonly tabs: Tabs,
    private readonly follower: ChainFollower,
    readonly listeners: VaultListeners,
  ) {
    const { keys } = ground;
    this.sealer = new ItemSealer(keys);
    this.ahead = new OpenAhead(this.sealer, keys);
    tabs.listen((message) => "moved" in message && this.followTab(message.moved));
    keys.whenLocked(() => {
      tabs.close();
      listeners.tell({ kind: "locked" });
    });
  }

  static async of(ground: VaultGround, tabs: Tabs): Promise<Vault> {
    const listeners = new VaultListeners();
    const follower = await ChainFollower.of(ground, (ids) => {
      if (ids.size > 0) {
        listeners.tell({ kind: "moved", head: follower.head, ids: [...ids] });
        tabs.tell({ moved: follower.head.n });
      }
    });
    return new Vault(ground, tabs, follower, listeners);
  }

  get api(): SessionApi {
    return this.ground.api;
  }

  /** Whether the cache holds everything that was verified. */
  get keepsAll(): boolean {
    return this.ground.cache.complete;
  }

  /** The verified head. */
  head(): Head {
    return this.follower.head;
  }

  /** Takes in what this device kept. @returns whether it is all that this device has seen */
  async loadKept(task: TaskOptions = {}): Promise<boolean> {
    return this.inTurn(() => this.follower.loadKept(task));
  }

  /** Pulls to the server's head. */
  async sync({ openAhead = false, ...task }: SyncOptions = {}): Promise<Head> {
    return this.inTurn(async () => {
      await this.follower.pull(task, openAhead ? this.ahead.begin : undefined);
      return this.head();
    });
  }

  /** Pulls, and leaves a checkpoint of the head with the server. */
  async checkpoint(): Promise<void> {
    await this.inTurn(() => this.follower.checkpoint());
  }

  /** Drops what the cache held beyond what can be verified, and fetches it anew. */
  async rebuildCache(task: TaskOptions = {}): Promise<Head> {
    return this.inTurn(async () => {
      await this.follower.rebuildCache(task);
      return this.head();
    });
  }

  /** All commits that this device has verified, as the server showed them. */
  async commits(task: TaskOptions): Promise<CommitCache> {
    return this.inTurn(() => this.follower.commits(task));
  }

  /** Reads the state once it has been pulled, or else read from a cache that holds all that this device has seen. */
  async read<T>(reader: (state: VaultState) => T | Promise<T>): Promise<T> {
    return this.inTurn(async () => {
      if (!this.follower.current.toRead) {
        await this.follower.pullOrMakeDo();
      }
      return reader(this.follower.state);
    });
  }

  /** Changes the vault, from a state that was pulled, while no other tab does. */
  async write<T>(work: (state: VaultState) => Promise<T>): Promise<T> {
    return this.inTurn(() =>
      this.tabs.alone("push", async () => {
        if (!this.follower.current.toWrite) {
          await this.follower.pull();
        }
        await this.requireCurrentKeys();
        return work(this.follower.state);
      }),
    );
  }

  /**
   * Pushes a commit of these changes. Within {@link write} only.
   *
   * @returns whether it is there; otherwise other devices' commits have been pulled, and the changes have to be looked at again
   */
  async pushed(changes: readonly Change[], signal?: AbortSignal): Promise<boolean> {
    return this.follower.pushed(changes, signal);
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
    const sealed = { id, collection, revision: revisionOf(item), key, body };
    return this.ahead.take(sealed) ?? this.sealer.open(sealed);
  }

  /** Whoever has seen that another device rotates the account key seals nothing under the old one any more. */
  private async requireCurrentKeys(): Promise<void> {
    if (!(await this.ground.keys.reaches(this.follower.state.epoch))) {
      throw new ServerLiedError("KEYRING_OLD", "a keyring older than the vault's own keys");
    }
  }

  /** Whoever waits while the session is locked learns it when the turn comes. */
  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.run(async () => {
      this.ground.keys.requireOpen();
      return work();
    });
  }

  /** What the other tab has seen comes from the server, verified; if it cannot, whoever syncs next will be told. */
  private followTab(n: number): void {
    if (this.follower.current.toRead && n > this.head().n) {
      this.sync().catch(() => undefined);
    }
  }
}
