import type { ConnectionOptions, Sealwell } from "../sealwell.js";

/** What a page tells its worker about the device; the rest of the {@link ConnectionOptions} is the worker's own. */
export type WorkerOptions = Pick<ConnectionOptions, "deviceName" | "language" | "kdf" | "retries" | "beacon">;

/** What a worker offers to its page. */
export interface Exposed {
  connect(server: string, options: WorkerOptions): Promise<Sealwell>;
}
