// The client as an application bundles it, without Argon2id, which is loaded when first needed: at most 60 KB gzipped.
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const BUDGET = 60 * 1024;
const entries = { client: "../dist/index.js", worker: "../dist/remote/worker.js", remote: "../dist/remote/page.js" };

let failed = false;
for (const [name, path] of Object.entries(entries)) {
  const { outputFiles } = await build({
    entryPoints: [new URL(path, import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    external: ["hash-wasm"],
    write: false,
  });
  const bytes = gzipSync(outputFiles[0]?.contents ?? new Uint8Array()).length;
  console.log(`${name}: ${(bytes / 1024).toFixed(1)} KB gzipped, of ${BUDGET / 1024}`);
  failed ||= bytes > BUDGET;
}
process.exit(failed ? 1 : 0);
