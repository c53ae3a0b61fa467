import { SealwellError } from "../problem/errors.js";

/**
 * What is wrong with a file, before anything is sent.
 *
 * - `form`: it is no time capsule's file, or was cut
 * - `other-account`: it is another account's than the one that tries it
 * - `other-beacon`: it was made for another network than this client's
 */
export type CapsuleFileFault = "form" | "other-account" | "other-beacon";

/** See {@link CapsuleFileFault}. */
export class CapsuleFileError extends SealwellError {
  override readonly name = "CapsuleFileError";

  constructor(readonly reason: CapsuleFileFault) {
    super(`time capsule's file: ${reason}`);
  }
}
