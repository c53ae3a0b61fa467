import { connectWorker, type SealwellWorker } from "@sealwell/client/remote";
import { deviceName } from "./device-name";
import { trustedScript, WORKER_URL } from "./trusted-script";

/** How long a worker that is to end may take to be done. */
const PATIENCE_MILLIS = 30_000;

let worker: Promise<SealwellWorker> | undefined;

/** The client, in a worker of its own that is started when it is first needed. */
export async function sealwell(): Promise<SealwellWorker["sealwell"]> {
  worker ??= start();
  return (await worker).sealwell;
}

/** Starts it for somebody who is about to log in. */
export function expectLogin(): void {
  // Whatever fails is said when they do.
  sealwell().catch(() => undefined);
}

async function start(): Promise<SealwellWorker> {
  try {
    const started = new Worker(trustedScript(WORKER_URL), { type: "module" });
    return await connectWorker(started, location.origin, {
      deviceName: deviceName(navigator.userAgent),
      language: document.documentElement.lang,
    });
  } catch (error) {
    // Its file may not have come; the next one to ask tries again.
    worker = undefined;
    throw error;
  }
}

/**
 * Ends the worker, and with it every key that is open in this tab.
 *
 * @param locking what is waited for, though not for long: a session that begins and that nobody remembers could not be ended any more
 */
export async function forgetKeys(locking: Promise<void> = Promise.resolve()): Promise<void> {
  const ended = worker;
  worker = undefined;
  await Promise.race([locking.catch(() => undefined), new Promise((enough) => setTimeout(enough, PATIENCE_MILLIS))]);
  (await ended)?.terminate();
}
