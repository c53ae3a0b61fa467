import { SealwellError } from "../problem/errors.js";

/** A link wants a passcode, or another one. With none left the link is gone for good. */
export class PasscodeRefusedError extends SealwellError {
  override readonly name = "PasscodeRefusedError";

  /** @param remainingAttempts how many wrong ones are left, where the server says so */
  constructor(readonly remainingAttempts: number | undefined) {
    super("the passcode is missing or wrong");
  }
}
