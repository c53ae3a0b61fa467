// The client as an application bundles it, without what is loaded when first needed (Argon2id, words of phrases, the curve of time locks): at most 60 KB gzipped.
import { gzipSync } from "node:zlib";
import { basename, relative } from "node:path";
import { build } from "esbuild";

// A worker is the whole client and the wire to it.
const entries = [
  { name: "client", path: "../dist/index.js", kilobytes: 60 },
  { name: "worker", path: "../dist/remote/worker.js", kilobytes: 64 },
  { name: "remote", path: "../dist/remote/page.js", kilobytes: 8 },
  // Without the curve, so that a page may show when a round comes.
  { name: "time-lock", path: "../dist/time-lock.js", kilobytes: 4 },
];

const OUT = "dist/bundled";

/** A file of the bundle, and all that it imports before anything of it runs. */
function atOnce(outputs, file, found = new Set()) {
  if (!found.has(file)) {
    found.add(file);
    for (const { path, kind } of outputs[file]?.imports ?? []) {
      if (kind === "import-statement" && path in outputs) {
        atOnce(outputs, path, found);
      }
    }
  }
  return found;
}

let failed = false;
for (const { name, path, kilobytes } of entries) {
  const { outputFiles, metafile } = await build({
    entryPoints: [new URL(path, import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    external: ["hash-wasm"],
    splitting: true,
    outdir: OUT,
    metafile: true,
    write: false,
  });
  const needed = atOnce(
    metafile.outputs,
    Object.keys(metafile.outputs).find((file) => metafile.outputs[file]?.entryPoint?.endsWith(basename(path))) ?? "",
  );
  const bytes = outputFiles
    .filter(({ path: file }) => needed.has(relative(process.cwd(), file)))
    .reduce((sum, { contents }) => sum + gzipSync(contents).length, 0);
  console.log(`${name}: ${(bytes / 1024).toFixed(1)} KB gzipped, of ${kilobytes}`);
  failed ||= bytes > kilobytes * 1024;
}
process.exit(failed ? 1 : 0);
