import { encodeBase64Url } from "../crypto/base64url.js";
import { type Bytes, same } from "../crypto/bytes.js";
import { NAMES, type Vault as Stored } from "../http/contract/names.js";
import type { SessionApi } from "../login/session-api.js";
import type { Pins } from "../pins/pins.js";
import { ServerLiedError } from "../problem/errors.js";
import type { Chain } from "./chain.js";
import type { VaultState } from "./vault-state.js";

const PATH = "/api/vault/v1/checkpoint";
const COMMITS_A_CHECKPOINT = 50;

/** A witness of the whole vault at one number, left with the server for devices that have not seen it. */
export interface Checkpoint {
  readonly n: number;
  readonly root: Bytes;
  readonly mac: Bytes;
}

/** Checks it against the state at its number. A pruned body leaves the MAC, which ties the root to the chain. */
export async function requireFitting(checkpoint: Checkpoint, chain: Chain, state: VaultState): Promise<void> {
  const known = await state.root();
  const mac = await chain.checkpoint(checkpoint.n, state.mac, checkpoint.root);
  if (!same(checkpoint.mac, mac) || (known !== null && !same(checkpoint.root, known))) {
    throw new ServerLiedError("CHECKPOINT_WRONG", `the checkpoint of ${checkpoint.n} does not fit the history`);
  }
}

/** Which checkpoint a session measures the server against, and when it leaves a new one. */
export class CheckpointKeeping {
  private newest = 0;

  constructor(
    private readonly api: SessionApi,
    private readonly chain: Chain,
    private readonly pins: Pins,
    private readonly accountId: string,
  ) {}

  /** The stored one, for a session that begins; undefined without any. Stored checkpoints only move forward. */
  async stored(): Promise<Checkpoint | undefined> {
    const stored = await this.fetch();
    if ((stored?.n ?? 0) < (await this.pins.account(this.accountId)).checkpoint) {
      throw new ServerLiedError("CHECKPOINT_WRONG", "the checkpoint is older than one this device knows");
    }
    return stored;
  }

  /** After the pull that passed it. */
  async checked(checkpoint: Checkpoint): Promise<void> {
    this.newest = Math.max(this.newest, checkpoint.n);
    await this.pins.pinCheckpoint(this.accountId, checkpoint.n);
  }

  async storeNowAndThen(state: VaultState): Promise<void> {
    if (state.n - this.newest >= COMMITS_A_CHECKPOINT) {
      await this.store(state);
    }
  }

  /** Stores one of this state, unless another device has stored a newer one, or a body that it would cover is unknown. */
  async store(state: VaultState): Promise<void> {
    const root = await state.root();
    if (root === null || state.n <= this.newest) {
      return;
    }
    const checkpoint = { n: state.n, root, mac: await this.chain.checkpoint(state.n, state.mac, root) };
    const body: Stored["CheckpointRequest"] = {
      n: state.n,
      root: encodeBase64Url(root),
      mac: encodeBase64Url(checkpoint.mac),
    };
    const answer = await this.api.call({ method: "PUT", path: PATH, body });
    if (!answer.refuses(409, "checkpoint-stale")) {
      answer.require(204);
    }
    await this.checked(checkpoint);
  }

  private async fetch(): Promise<Checkpoint | undefined> {
    const answer = await this.api.call({ method: "GET", path: PATH });
    if (answer.refuses(404, "not-found")) {
      return undefined;
    }
    const stored = answer.require(200).members(...NAMES.checkpoint);
    return { n: stored.number("n"), root: stored.bytes("root", 32), mac: stored.bytes("mac", 32) };
  }
}
