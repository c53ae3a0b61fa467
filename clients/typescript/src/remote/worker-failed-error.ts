import { SealwellError } from "../problem/errors.js";

/** The worker could not be started, or broke. Its keys are gone; start another one. */
export class WorkerFailedError extends SealwellError {
  override readonly name = "WorkerFailedError";

  constructor(reason: string) {
    super(`the worker failed: ${reason}`);
  }
}
