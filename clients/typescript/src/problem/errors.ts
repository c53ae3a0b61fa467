import type { Lie } from "./lie.js";
import type { ProblemType } from "./problem-type.js";

/**
 * The root of all that this client throws about the server, the network, this device and the data. Messages hold no secrets. `name` is
 * that of the class, also in minified code.
 */
export abstract class SealwellError extends Error {
  abstract override readonly name: string;
}

/**
 * An answer that an honest server cannot give. Nothing of it was used, and no pin moved past it. Do not retry: show it, and keep the
 * device's pins for the investigation.
 */
export class ServerLiedError extends SealwellError {
  override readonly name = "ServerLiedError";

  /** @param guardians the ids of the trusted contacts that it is about; empty for all other lies */
  constructor(
    readonly lie: Lie,
    readonly detail: string,
    readonly guardians: readonly string[] = [],
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
  override readonly name = "RefusedError";

  /**
   * @param type the problem's short name from the registry; `unknown` for what is none of it
   * @param status the HTTP status
   * @param retryAfterMillis how long to wait before another try, where the server said so
   * @param errors the reasons of an `invalid-request`; otherwise empty
   */
  constructor(
    readonly type: ProblemType | "unknown",
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
  override readonly name = "UnreachableError";
}

/** The session is locked, and its keys are gone from memory. Log in or unlock again. */
export class SessionLockedError extends SealwellError {
  override readonly name = "SessionLockedError";

  constructor() {
    super("the session is locked");
  }
}
