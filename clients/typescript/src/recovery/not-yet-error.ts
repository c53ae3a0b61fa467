import { SealwellError } from "../problem/errors.js";

/** A way back that opens at a time which has not come. */
export class NotYetError extends SealwellError {
  override readonly name = "NotYetError";

  /** @param opensAt when to try again; the day may move on, as a time capsule's does whenever its owner logs in */
  constructor(readonly opensAt: Date) {
    super(`not before ${opensAt.toISOString()}`);
  }
}
