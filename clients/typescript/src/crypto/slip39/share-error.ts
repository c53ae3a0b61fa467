import { SealwellError } from "../../problem/errors.js";

/**
 * What is wrong with a share, or with several of them together.
 *
 * - `length`: fewer or more words than a share has
 * - `unknown-word`: a word that is not in the list
 * - `checksum`: all words are in the list, but one is another than the share's, or misplaced
 * - `malformed`: a sound checksum over what no honest maker writes
 * - `other-kit`: shares that do not belong together: of another kit, or an older one
 * - `repeated`: two different shares with one number
 * - `too-few`, `too-many`: not exactly as many as are needed
 * - `forged`: sound in themselves and of one kit, but they give no secret: one of them is forged
 */
export type ShareFault =
  "length" | "unknown-word" | "checksum" | "malformed" | "other-kit" | "repeated" | "too-few" | "too-many" | "forged";

/** See {@link ShareFault}; `word` counts from 1. */
export class ShareError extends SealwellError {
  override readonly name = "ShareError";

  constructor(
    readonly reason: ShareFault,
    readonly word?: number,
  ) {
    super(word === undefined ? `share: ${reason}` : `share: word ${word} is not in the list`);
  }
}
