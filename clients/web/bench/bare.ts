import { join } from "node:path";
import type { Page } from "playwright-core";
import { build } from "vite";

/** What a worker of nothing but the raw calls is asked. */
export type BareTask =
  | { readonly kind: "argon2id"; readonly m: number; readonly t: number; readonly p: number }
  | { readonly kind: "sync"; readonly authorization: string };

/** A worker's script in one piece. */
export async function bareWorker(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: join(import.meta.dirname, "bare.worker.ts") },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !("output" in output)) {
    throw new Error("the build gave no output");
  }
  const [chunk] = output.output;
  return chunk.code;
}

/** Runs a task in a fresh worker of the page, which must have been opened without its policy. @returns milliseconds */
export async function runBare(page: Page, script: string, task: BareTask): Promise<number> {
  return page.evaluate(
    async ([code, asked]) => {
      const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
      const worker = new Worker(url, { type: "module" });
      try {
        return await new Promise<number>((done, failed) => {
          worker.onmessage = ({ data }: MessageEvent<number>) => done(data);
          worker.onerror = ({ message }) => failed(new Error(message));
          worker.postMessage(asked);
        });
      } finally {
        worker.terminate();
        URL.revokeObjectURL(url);
      }
    },
    [script, task] as const,
  );
}
