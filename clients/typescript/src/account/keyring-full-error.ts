import { SealwellError } from "../problem/errors.js";

/**
 * The account key cannot be rotated once more: a keyring holds the eight keys before the current one, and something can be opened with the oldest of them only: an
 * older revision of a record, or the note on a share. Shares' notes go a year after the share has ended.
 */
export class KeyringFullError extends SealwellError {
  override readonly name = "KeyringFullError";

  /** @param epoch the oldest one */
  constructor(readonly epoch: number) {
    super(`something is still sealed in epoch ${epoch}, and there is no room for one key more`);
  }
}
