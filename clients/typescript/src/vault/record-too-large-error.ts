import { SealwellError } from "../problem/errors.js";

/** A record holds at most 1 MiB sealed, and 64 values to be found by. */
export class RecordTooLargeError extends SealwellError {
  override readonly name = "RecordTooLargeError";

  constructor() {
    super("a record holds at most 1 MiB sealed, and 64 values to be found by");
  }
}
