import { encodeBase64Url } from "../crypto/base64url.js";
import type { SessionKeys } from "../keys/session-keys.js";
import type { SessionApi } from "../login/session-api.js";
import type { Pins } from "../pins/pins.js";
import { RefusedError, ServerLiedError } from "../problem/errors.js";
import type { TaskOptions } from "../task/task-options.js";
import { Chain } from "./chain.js";
import type { Change } from "./change.js";
import { CheckpointKeeping } from "./checkpoint.js";
import { type Conflict, ConflictError } from "./conflict.js";
import { type Head, readHead } from "./head.js";
import type { HealthRecord, RecordDraft } from "./health-record.js";
import { ItemSealer } from "./item-sealer.js";
import { Mutex } from "./mutex.js";
import { Pull } from "./pull.js";
import { nextCommit, push } from "./push.js";
import { isDead, type Item, revisionOf, VaultState } from "./vault-state.js";

const MOST_RACES = 16;

/** What the application wants done with an item. */
export interface Intent {
  readonly id: string;
  /** The revision it knows; another one in the vault is a conflict. */
  readonly basedOn: number;
  /** What to put; undefined to delete. */
  readonly draft: RecordDraft | undefined;
}

/** How full the vault is, as the server counts: bytes and live items, and the most of each. */
export interface Usage {
  readonly bytes: number;
  readonly items: number;
  readonly quotaBytes: number;
  readonly quotaItems: number;
}

/** The vault of a session: one verified state, moved on by pulls and pushes, one at a time. */
export class Vault {
  readonly sealer: ItemSealer;
  private readonly turns = new Mutex();
  private readonly checkpoints: CheckpointKeeping;
  private synced = false;
  /** After a lie nothing is written before a pull was honest again: a commit would take a side in a fork. */
  private lied = false;

  private constructor(
    readonly api: SessionApi,
    private readonly keys: SessionKeys,
    private readonly pins: Pins,
    private readonly chain: Chain,
    private readonly state: VaultState,
  ) {
    this.sealer = new ItemSealer(keys);
    this.checkpoints = new CheckpointKeeping(api, chain, pins, keys.accountId);
  }

  static async of(api: SessionApi, keys: SessionKeys, pins: Pins): Promise<Vault> {
    const chain = new Chain(() => keys.open.keys.chain, keys.accountId);
    return new Vault(api, keys, pins, chain, new VaultState(await chain.start()));
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

  /** How full the vault is. */
  async usage(): Promise<Usage> {
    const answer = (await this.api.call({ method: "GET", path: "/api/vault/v1/head" }))
      .require(200)
      .members("n", "mac", "bytes", "items", "quota");
    if (readHead(answer).n < this.state.n) {
      throw new ServerLiedError("ROLLBACK", "the head is behind what this device has seen");
    }
    const quota = answer.members("quota", "bytes", "items");
    const [quotaBytes, quotaItems] = [quota.number("bytes"), quota.number("items")];
    return { bytes: answer.number("bytes"), items: answer.number("items"), quotaBytes, quotaItems };
  }

  /** Reads the state once it has been pulled at all. */
  async read<T>(reader: (state: VaultState) => T | Promise<T>): Promise<T> {
    return this.inTurn(async () => {
      if (!this.synced) {
        await this.pull();
      }
      return reader(this.state);
    });
  }

  /** Writes one commit; other devices' commits in between are pulled and it is tried again after them. */
  async commit(intents: readonly Intent[]): Promise<void> {
    await this.inTurn(async () => {
      if (!this.synced || this.lied) {
        await this.pull();
      }
      await this.requireNoConflict(intents);
      const changes = await Promise.all(intents.map((intent) => this.seal(intent)));
      for (let race = 0; race < MOST_RACES; race++) {
        if (await this.pushed(changes)) {
          return;
        }
        await this.requireNoConflict(intents);
      }
      throw new RefusedError("commit-conflict", 409, undefined, []);
    });
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
      this.keys.requireOpen();
      return work();
    });
  }

  private async pushed(changes: readonly Change[]): Promise<boolean> {
    const commit = await nextCommit(this.chain, this.state, changes);
    if (await push(this.api, this.state, commit)) {
      await this.state.apply(commit);
      await this.pinHead();
      await this.checkpoints.storeNowAndThen(this.state);
      return true;
    }
    return (await this.pull()).brought(commit.n, commit.mac);
  }

  private async pull(task: TaskOptions = {}): Promise<Pull> {
    const pin = await this.pins.account(this.keys.accountId);
    const checkpoint = this.synced ? undefined : await this.checkpoints.stored();
    const witnesses = { pin, checkpoint };
    const pull = new Pull(this.api, this.chain, this.state, witnesses, task);
    try {
      await pull.run();
      this.requireBodies();
      this.lied = false;
    } catch (error) {
      this.lied ||= error instanceof ServerLiedError;
      throw error;
    } finally {
      await this.pinHead();
    }
    if (checkpoint !== undefined) {
      await this.checkpoints.checked(checkpoint);
    }
    this.synced = true;
    await this.checkpoints.storeNowAndThen(this.state);
    return pull;
  }

  private async pinHead(): Promise<void> {
    if (this.state.n > 0) {
      await this.pins.pinHead(this.keys.accountId, this.state.n, encodeBase64Url(this.state.mac));
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

  private async seal(intent: Intent): Promise<Change> {
    const revision = intent.basedOn + 1;
    if (intent.draft !== undefined) {
      return this.sealer.seal(intent.draft, intent.id, revision);
    }
    const item = this.state.item(intent.id);
    if (item === undefined) {
      throw new TypeError(`there is no record ${intent.id}`);
    }
    const { id: itemId, collection } = item;
    return { op: "delete", itemId, revision, collection, key: null, body: null, tokens: [], pruned: null };
  }

  private async requireNoConflict(intents: readonly Intent[]): Promise<void> {
    const conflicts: Conflict[] = [];
    for (const { id, basedOn, draft } of intents) {
      const item = this.state.item(id);
      const theirRevision = revisionOf(item);
      if (theirRevision !== basedOn) {
        conflicts.push({ id, theirRevision, mine: draft, theirs: await this.open(item) });
      }
    }
    if (conflicts.length > 0) {
      throw new ConflictError(conflicts);
    }
  }
}

function withheld(): ServerLiedError {
  return new ServerLiedError("OMITTED", "the latest body of an item is withheld");
}
