import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** What everybody loads before anything is seen, in bytes. */
const BUDGET = 250 * 1024;

const page = readFileSync("dist/index.html", "utf8");
const first = [...page.matchAll(/<(?:script|link)[^>]+(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(
  ([, path]) => path,
);
const bytes = first.reduce((sum, path) => sum + gzipSync(readFileSync(`dist${path}`), { level: 9 }).length, 0);

console.log(`The main bundle takes ${Math.ceil(bytes / 1024)} of ${BUDGET / 1024} KB, compressed.`);
if (bytes > BUDGET) {
  process.exitCode = 1;
}
