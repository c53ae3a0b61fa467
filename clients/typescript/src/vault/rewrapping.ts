import { reportProgress, type TaskOptions } from "../task/task-options.js";
import type { Vault } from "./vault.js";
import { isSealedIn } from "./vault-state.js";
import { untilTaken } from "./writing.js";

const MOST_CHANGES = 500;

/**
 * Section 6, the account key: records that are sealed in an older epoch get their keys wrapped under the current one, a commit at a time. What is left
 * can be told from the records themselves, so it can be broken off anywhere and taken up on any device.
 */
export class Rewrapping {
  constructor(private readonly vault: Vault) {}

  /**
   * Wraps what is left, also what devices have written meanwhile that do not know the new key yet.
   *
   * @returns how many records that were
   */
  async run(task: TaskOptions): Promise<number> {
    let done = 0;
    for (let left = await this.left(task); left.length > 0; left = await this.left(task)) {
      const all = done + left.length;
      for (let from = 0; from < left.length; from += MOST_CHANGES) {
        const batch = left.slice(from, from + MOST_CHANGES);
        reportProgress(task, "rewrapping", done, all);
        await this.rewrap(batch, task);
        done += batch.length;
      }
      reportProgress(task, "rewrapping", done, all);
    }
    return done;
  }

  /** Whether anything is sealed in an epoch: a record, or one of its older revisions, whose keys are never wrapped anew. */
  async isInUse(epoch: number, { signal }: TaskOptions): Promise<boolean> {
    await this.vault.sync({ signal });
    return this.vault.read((state) => [...state.items()].some((item) => isSealedIn(item, epoch)));
  }

  private async left({ signal }: TaskOptions): Promise<string[]> {
    await this.vault.sync({ signal });
    return this.vault.read((state) => {
      const old = [...state.items()].filter((item) => this.vault.sealer.isSealedInThePast(item));
      return old.map(({ id }) => id).sort();
    });
  }

  /** One commit, of those records that still need it when their turn comes. */
  private async rewrap(ids: readonly string[], { signal }: TaskOptions): Promise<void> {
    const { sealer } = this.vault;
    await this.vault.write((state) =>
      untilTaken(async () => {
        const old = ids.map((id) => state.item(id)).filter((item) => sealer.isSealedInThePast(item));
        const changes = await Promise.all(old.map((item) => sealer.rewrap(item)));
        return changes.length === 0 || this.vault.pushed(changes, signal);
      }),
    );
  }
}
