import { SealwellError } from "../problem/errors.js";

/** More than one link holds. Nothing was sent. */
export class ShareTooLargeError extends SealwellError {
  override readonly name = "ShareTooLargeError";

  constructor() {
    super("what is shared is larger than 8 MiB sealed");
  }
}
