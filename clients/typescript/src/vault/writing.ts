import { RefusedError } from "../problem/errors.js";
import type { TaskOptions } from "../task/task-options.js";
import type { Change } from "./change.js";
import { type Conflict, ConflictError } from "./conflict.js";
import type { RecordDraft } from "./health-record.js";
import type { Vault } from "./vault.js";
import { alreadyThere, revisionOf, type VaultState } from "./vault-state.js";

const MOST_RACES = 16;

/** What the application wants done with a record. */
export interface Intent {
  readonly id: string;
  /** The revision it knows; another one in the vault is a conflict. */
  readonly basedOn: number;
  /** What to put; undefined to delete. */
  readonly draft: RecordDraft | undefined;
}

/** An intent that was sealed, maybe in an earlier session. */
export interface SealedIntent {
  readonly intent: Intent;
  readonly change: Change;
}

/** What became of sealed intents. */
export interface Settled {
  /** Ids of those that are in the vault now. */
  readonly written: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/** Writes to the vault: other devices' commits in between are pulled, and it is tried again after them. */
export class Writing {
  constructor(private readonly vault: Vault) {}

  /**
   * Writes one commit, all of it or nothing.
   *
   * @throws ConflictError
   */
  async commit(intents: readonly Intent[], { signal }: TaskOptions = {}): Promise<void> {
    await this.vault.write(async (state) => {
      await this.requireNoConflict(state, intents);
      const changes = await Promise.all(intents.map((intent) => this.sealIn(state, intent)));
      await untilTaken(async () => {
        const taken = await this.vault.pushed(changes, signal);
        return taken || this.requireNoConflict(state, intents);
      });
    });
  }

  /**
   * Writes those that nobody has come before with, in one commit. One that is there already, because an answer was lost, counts as written.
   */
  async settle(sealed: readonly SealedIntent[], { signal }: TaskOptions = {}): Promise<Settled> {
    return this.vault.write(async (state) => {
      let settled: Settled = { written: [], conflicts: [] };
      await untilTaken(async () => {
        const there = await Promise.all(sealed.map(({ change }) => alreadyThere(state, change)));
        const waiting = sealed.filter((_, i) => there[i] !== true);
        const conflicts = await this.conflicts(
          state,
          waiting.map(({ intent }) => intent),
        );
        const lost = new Set(conflicts.map(({ id }) => id));
        const changes = waiting.map(({ change }) => change).filter((change) => !lost.has(change.itemId));
        const written = sealed.map(({ intent }) => intent.id).filter((id) => !lost.has(id));
        settled = { written, conflicts };
        return changes.length === 0 || this.vault.pushed(changes, signal);
      });
      return settled;
    });
  }

  /** Seals what is to be done, to be settled later. */
  async seal(intent: Intent): Promise<Change> {
    return this.vault.read(async (state) => this.sealIn(state, intent));
  }

  private async sealIn(state: VaultState, { id, basedOn, draft }: Intent): Promise<Change> {
    const revision = basedOn + 1;
    if (draft !== undefined) {
      return this.vault.sealer.seal(draft, id, revision);
    }
    const item = state.item(id);
    if (item === undefined) {
      throw new TypeError(`there is no record ${id}`);
    }
    const { collection } = item;
    return { op: "delete", itemId: id, revision, collection, key: null, body: null, tokens: [], pruned: null };
  }

  private async requireNoConflict(state: VaultState, intents: readonly Intent[]): Promise<false> {
    const conflicts = await this.conflicts(state, intents);
    if (conflicts.length > 0) {
      throw new ConflictError(conflicts);
    }
    return false;
  }

  private async conflicts(state: VaultState, intents: readonly Intent[]): Promise<Conflict[]> {
    const late = intents.filter(({ id, basedOn }) => revisionOf(state.item(id)) !== basedOn);
    return Promise.all(
      late.map(async ({ id, draft }) => {
        const item = state.item(id);
        return { id, theirRevision: revisionOf(item), mine: draft, theirs: await this.vault.open(item) };
      }),
    );
  }
}

/** Other devices can be faster again and again, but not for ever. */
export async function untilTaken(attempt: () => Promise<boolean>): Promise<void> {
  for (let race = 0; race < MOST_RACES; race++) {
    if (await attempt()) {
      return;
    }
  }
  throw new RefusedError("commit-conflict", 409, undefined, []);
}
