import { SealwellError } from "../problem/errors.js";
import type { HealthRecord, RecordDraft } from "./health-record.js";

/** Two devices changed one record; the application decides what becomes of it. */
export interface Conflict {
  readonly id: string;
  /** The revision that is in the vault: what a new attempt is to be based on. */
  readonly theirRevision: number;
  /** What this device wanted to put; undefined when it wanted to delete. */
  readonly mine: RecordDraft | undefined;
  /** What is in the vault; undefined when it was deleted. */
  readonly theirs: HealthRecord | undefined;
}

/** Records of a batch were changed by another device in between. Nothing of the batch was written. */
export class ConflictError extends SealwellError {
  override readonly name = "ConflictError";

  constructor(readonly conflicts: readonly Conflict[]) {
    super(`${conflicts.length} of the records were changed by another device`);
  }
}

/** A draft that puts my version over theirs; undefined when I wanted to delete. */
export function mineOverTheirs(conflict: Conflict): RecordDraft | undefined {
  return conflict.mine && { ...conflict.mine, id: conflict.id, basedOn: conflict.theirRevision };
}
