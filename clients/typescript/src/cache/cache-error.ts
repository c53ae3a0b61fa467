import { SealwellError } from "../problem/errors.js";

/**
 * Why what this device kept cannot be used.
 *
 * - `missing`: it kept nothing for this address: log in once while the server can be reached.
 * - `refused`: the password does not open it.
 * - `damaged`: it is not what this device wrote. Nothing of the damaged part was used.
 * - `behind`: it is older than what this device has seen, so that without the server it would show old data as new.
 */
export type CacheReason = "missing" | "refused" | "damaged" | "behind";

/**
 * What this device kept between sessions cannot be used. The server still has everything that was pushed:
 * `session.rebuildCache()` fetches it anew.
 */
export class CacheError extends SealwellError {
  override readonly name = "CacheError";

  constructor(
    readonly reason: CacheReason,
    options?: ErrorOptions,
  ) {
    super(`this device's copy is ${reason}`, options);
  }
}
