import { SealwellError } from "../problem/errors.js";

/** What is wrong with words that somebody typed; `word` counts from 1. */
export class PhraseError extends SealwellError {
  override readonly name = "PhraseError";

  constructor(
    readonly reason: "count" | "unknown-word" | "checksum",
    readonly word?: number,
  ) {
    super(word === undefined ? `recovery phrase: ${reason}` : `recovery phrase: word ${word} is not in the list`);
  }
}
