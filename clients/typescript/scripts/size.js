// The client as an application bundles it, without Argon2id, which is loaded when first needed: at most 60 KB gzipped.
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

// A worker is the whole client and the wire to it.
const entries = [
  { name: "client", path: "../dist/index.js", kilobytes: 60 },
  { name: "worker", path: "../dist/remote/worker.js", kilobytes: 64 },
  { name: "remote", path: "../dist/remote/page.js", kilobytes: 8 },
];

let failed = false;
for (const { name, path, kilobytes } of entries) {
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
  console.log(`${name}: ${(bytes / 1024).toFixed(1)} KB gzipped, of ${kilobytes}`);
  failed ||= bytes > kilobytes * 1024;
}
process.exit(failed ? 1 : 0);
