import { encodeBase64Url } from "../crypto/base64url.js";
import type { AccountPin } from "../pins/pins.js";
import { ServerLiedError } from "../problem/errors.js";
import type { Chain } from "./chain.js";
import { type Checkpoint, requireFitting } from "./checkpoint.js";
import type { Commit } from "./commit.js";
import { requireNext } from "./commit-check.js";
import type { Head } from "./head.js";
import type { VaultState } from "./vault-state.js";

/** What a history is held against. */
export interface Witnesses {
  readonly pin: AccountPin;
  readonly checkpoint: Checkpoint | undefined;
}

/** Moves a state on, one verified commit after the other, wherever the commits come from. */
export class Verification {
  /** The items that changed on the way. */
  readonly changed = new Set<string>();

  constructor(
    readonly chain: Chain,
    readonly state: VaultState,
    private readonly witnesses: Witnesses,
  ) {}

  /**
   * Takes the next commit.
   *
   * @param page the whole page: tells a gap from a wrong order
   * @throws ServerLiedError with the lie's name; the state is as before then
   */
  async take(commit: Commit, page: readonly Commit[]): Promise<void> {
    await requireNext(this.chain, this.state, commit, page);
    await this.state.apply(commit);
    commit.changes.forEach((change) => this.changed.add(change.itemId));
    this.requirePin();
    await this.requireCheckpoint();
  }

  /** A head that may follow the state. */
  requireHead(head: Head): void {
    const { pin, checkpoint } = this.witnesses;
    if (head.n < Math.max(this.state.n, pin.n)) {
      throw new ServerLiedError("ROLLBACK", "the head is behind what this device has seen");
    }
    if (checkpoint !== undefined && head.n < checkpoint.n) {
      throw new ServerLiedError("ROLLBACK", "the head is behind the stored checkpoint");
    }
    requireSameHead(this.state, head);
  }

  /** The checkpoint, when the state is at its number. */
  async requireCheckpoint(): Promise<void> {
    const { checkpoint } = this.witnesses;
    if (checkpoint !== undefined && checkpoint.n === this.state.n) {
      await requireFitting(checkpoint, this.chain, this.state);
    }
  }

  private requirePin(): void {
    const { pin } = this.witnesses;
    if (this.state.n === pin.n && encodeBase64Url(this.state.mac) !== pin.mac) {
      throw new ServerLiedError("FORKED", `commit ${pin.n} is another one than this device has seen`);
    }
  }
}

/** A head of this number is this one. */
export function requireSameHead(state: VaultState, head: Head): void {
  if (head.n === state.n && head.n > 0 && encodeBase64Url(state.mac) !== head.mac) {
    throw new ServerLiedError("FORKED", `the server's head ${head.n} is another one`);
  }
}
