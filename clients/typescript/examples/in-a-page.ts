import { connectWorker, IdleLock, type SealwellWorker } from "@sealwell/client/remote";

/**
 * The client in a worker: deriving keys, syncing and importing leave the page alone. The worker's file is
 * `import { exposeSealwell } from "@sealwell/client/worker"; exposeSealwell();`
 */
export async function openInAPage(
  worker: Worker,
  server: string,
  show: (text: string) => void,
): Promise<SealwellWorker> {
  const client = await connectWorker(worker, server, { deviceName: "Anna's laptop" });
  new IdleLock(() => client.terminate(), { watch: document }); // the keys end with the worker
  show("ready");
  return client;
}

/** Imports what somebody dropped; the signal stops it, and importing again goes on where it was. */
export async function importDropped(
  { sealwell }: SealwellWorker,
  login: { readonly email: string; readonly password: string },
  file: Blob,
  signal: AbortSignal,
  show: (text: string) => void,
): Promise<void> {
  const { session } = await sealwell.logIn(login.email, login.password, {
    progress: ({ stage }) => show(stage),
    signal,
  });
  const report = await session.importFhir(file, { signal, progress: ({ done, all }) => show(`${done} of ${all}`) });
  show(`${report.created} new, ${report.skipped.length} left out`);
}
