import { SealwellError } from "../problem/errors.js";

/** A text that is no recovery ticket, or was cut. */
export class RecoveryTicketError extends SealwellError {
  override readonly name = "RecoveryTicketError";

  constructor() {
    super("not a recovery ticket");
  }
}
