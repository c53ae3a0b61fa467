/**
 * The page's side: the client itself runs in a worker, so that neither the password's derivation nor a long sync blocks the page.
 *
 * @packageDocumentation
 */
import { wrap } from "comlink";
import type { Sealwell } from "../sealwell.js";
import type { Exposed, WorkerOptions } from "./exposed.js";
import type { Remote } from "./remote-types.js";
import { WorkerFailedError } from "./worker-failed-error.js";
import { WorkerLink } from "./worker-link.js";

export { IdleLock, type IdleLockOptions } from "../idle/idle-lock.js";
export type { WorkerOptions } from "./exposed.js";
export type { Live, Remote, RemoteValue } from "./remote-types.js";
export { type AddressBar, takeShareLink } from "../share/take-share-link.js";
export { WorkerFailedError } from "./worker-failed-error.js";

/** A client in a worker. */
export interface SealwellWorker {
  /** The client, every call of which is made over there. */
  readonly sealwell: Remote<Sealwell>;
  /**
   * Ends the worker, and with it every key that it held. What is under way, and every later call, fails with `SessionLockedError`. Wait for
   * `session.lock()` first, though not for ever: a session that the server begins meanwhile would be left to nobody.
   */
  terminate(): void;
}

/**
 * Connects to a server through a worker whose file calls `exposeSealwell`.
 *
 * @param server as `new Sealwell` takes it
 * @throws WorkerFailedError when the worker's file cannot be loaded, or breaks
 * @example
 * ```ts
 * const worker = new Worker(new URL("./sealwell.worker.ts", import.meta.url), { type: "module" });
 * const { sealwell, terminate } = await connectWorker(worker, location.origin, { deviceName: "Anna's laptop" });
 * const { session } = await sealwell.logIn("anna@example.org", password, { progress: ({ stage }) => show(stage) });
 * await session.sync({ signal: leaving.signal, progress: ({ done, all }) => show(done / all) });
 * ```
 */
export async function connectWorker(
  worker: Worker,
  server: string,
  options: WorkerOptions = {},
): Promise<SealwellWorker> {
  const link = new WorkerLink();
  worker.addEventListener("error", (event) => link.end(new WorkerFailedError(event.message)));
  const exposed = link.live<RemoteExposed>(wrap<Exposed>(worker));
  const terminate = (): void => {
    worker.terminate();
    link.end();
  };
  return { sealwell: await exposed.connect(server, options), terminate };
}

/** As {@link Remote} would have it, were it a class of the client's. */
interface RemoteExposed {
  connect(server: string, options: WorkerOptions): Promise<Remote<Sealwell>>;
}
