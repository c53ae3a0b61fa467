import type { Lie } from "./lie.js";

/** The root of all that this client throws about the server, the network and the data. Messages hold no secrets. */
export abstract class SealwellError extends Error {
  protected constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/**
 * An answer that an honest server cannot give. Nothing of it was used, and no pin moved past it. Do not retry: show it, and keep the
 * device's pins for the investigation.
 */
export class ServerLiedError extends SealwellError {
  constructor(
    readonly lie: Lie,
    readonly detail: string,
  ) {
    super(`${lie}: ${detail}`);
  }
}

/** One reason of an `invalid-request`: a JSON pointer into what was sent, and what is wrong there. */
export interface FieldError {
  readonly pointer: string;
  readonly detail: string;
}

/** A refusal that the server may give (RFC 9457), e.g. `credentials-refused` or `quota-exceeded`. */
export class RefusedError extends SealwellError {
  /**
   * @param type the problem's short name from the registry; `unknown` without one
   * @param status the HTTP status
   * @param retryAfterMillis how long to wait before another try, where the server said so
   * @param errors the reasons of an `invalid-request`; otherwise empty
   */
  constructor(
    readonly type: string,
    readonly status: number,
    readonly retryAfterMillis: number | undefined,
    readonly errors: readonly FieldError[],
  ) {
    super(`refused: ${type} (${status})`);
  }
}

/**
 * No usable answer came, after the bounded retries where a retry is safe. The call may or may not have had its effect; the next sync or
 * login tells.
 */
export class UnreachableError extends SealwellError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
  }
}
