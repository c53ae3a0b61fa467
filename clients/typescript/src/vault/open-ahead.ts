import type { SessionKeys } from "../keys/session-keys.js";
import type { Commit } from "./commit.js";
import type { HealthRecord } from "./health-record.js";
import type { ItemSealer, SealedRevision } from "./item-sealer.js";

/** Characters of sealed bodies: what is open and has not been read must not fill the memory. */
const MOST = 16 << 20;

interface Opening {
  readonly sealed: SealedRevision;
  readonly record: Promise<HealthRecord>;
}

/** Records that are opened before they are read: while a pull waits for the network the processor has nothing else to do. */
export class OpenAhead {
  private readonly openings = new Map<string, Opening>();
  private size = 0;

  constructor(
    private readonly sealer: ItemSealer,
    keys: SessionKeys,
  ) {
    keys.whenLocked(() => {
      this.openings.clear();
      this.size = 0;
    });
  }

  /** Begins to open what came with verified commits. */
  readonly begin = (commits: readonly Commit[]): void => {
    for (const { op, itemId: id, collection, revision, key, body } of commits.flatMap(({ changes }) => changes)) {
      this.drop(id);
      if (op === "put" && key !== null && body !== null && this.size + body.length <= MOST) {
        const sealed = { id, collection, revision, key, body };
        const record = this.sealer.open(sealed);
        // Whoever reads it learns what is wrong with it.
        record.catch(() => undefined);
        this.openings.set(id, { sealed, record });
        this.size += body.length;
      }
    }
  };

  /** Gives away what was opened of exactly this. */
  take(sealed: SealedRevision): Promise<HealthRecord> | undefined {
    const opening = this.drop(sealed.id);
    return opening !== undefined && isSame(opening.sealed, sealed) ? opening.record : undefined;
  }

  private drop(id: string): Opening | undefined {
    const opening = this.openings.get(id);
    if (opening !== undefined) {
      this.openings.delete(id);
      this.size -= opening.sealed.body.length;
    }
    return opening;
  }
}

function isSame(one: SealedRevision, other: SealedRevision): boolean {
  return (
    one.revision === other.revision &&
    one.collection === other.collection &&
    one.key === other.key &&
    one.body === other.body
  );
}
