import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const COMPRESSIBLE = /\.(js|css|html|svg|webmanifest)$/;
/** Below this the answer fits one packet anyway. */
const WORTH_COMPRESSING = 1_024;
/** The last percents of a list of passwords are not worth ten seconds of every build. */
const LONG = 500_000;

/**
 * Finishes a build: every script and style is named in `index.html` together with the hash of its content, so that a browser runs what was
 * built or nothing, and each file lies beside compressed copies of itself.
 *
 * Chunks that are loaded later stand in an import map, whose `integrity` browsers hold dynamic imports to.
 */
export function seal(): Plugin {
  return {
    name: "seal",
    apply: "build",
    writeBundle({ dir = "dist" }) {
      const page = join(dir, "index.html");
      writeFileSync(page, sealed(readFileSync(page, "utf8"), dir));
      filesBelow(dir).forEach((file) => compress(join(dir, file)));
    },
  };
}

function sealed(html: string, dir: string): string {
  const scripts = filesBelow(dir).filter((file) => file.endsWith(".js"));
  const integrity = Object.fromEntries(scripts.map((file) => [`/${file}`, hashOf(join(dir, file))]));
  const tagged = html.replace(
    /<(script|link)([^>]*?) (src|href)="(\/assets\/[^"]+)"/g,
    (_tag, name: string, before: string, attribute: string, path: string) =>
      `<${name}${before} integrity="${hashOf(join(dir, path))}" ${attribute}="${path}"`,
  );
  return tagged.replace(
    '<meta charset="utf-8" />',
    (meta) => `${meta}\n    <script type="importmap">${JSON.stringify({ integrity })}</script>`,
  );
}

function filesBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort();
}

function hashOf(file: string): string {
  return `sha384-${createHash("sha384").update(readFileSync(file)).digest("base64")}`;
}

function compress(file: string): void {
  const content = readFileSync(file);
  if (!COMPRESSIBLE.test(file) || content.length < WORTH_COMPRESSING) {
    return;
  }
  const quality = content.length < LONG ? 11 : 9;
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
}
