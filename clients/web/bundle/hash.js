import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * Prints the hash of the built app: SHA-256 over lines of a file's SHA-256 and path, as `sha256sum` writes them, in order of the paths.
 * With the address of a gateway it fetches the same files from there, and ends with 1 unless they are the same bytes.
 *
 * Usage: node hash.js [http://gateway]
 */
const dist = join(import.meta.dirname, "../dist");
const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => relative(dist, join(entry.parentPath, entry.name)))
  .sort();

const built = new Map(paths.map((path) => [path, sha256(readFileSync(join(dist, path)))]));
console.log(`Built   ${hashOf(built)}`);

const [gateway] = process.argv.slice(2);
if (gateway !== undefined) {
  const served = new Map(await Promise.all(paths.map(async (path) => [path, sha256(await fetched(gateway, path))])));
  const different = paths.filter((path) => served.get(path) !== built.get(path));
  console.log(`Served  ${hashOf(served)}`);
  different.forEach((path) => console.log(`  another ${path}`));
  console.log(different.length === 0 ? `${gateway} serves what was built.` : `${gateway} serves something else.`);
  process.exitCode = different.length === 0 ? 0 : 1;
}

async function fetched(server, path) {
  const answer = await fetch(new URL(path, server), { cache: "no-store" });
  return Buffer.from(await answer.arrayBuffer());
}

function hashOf(files) {
  return sha256([...files].map(([path, hash]) => `${hash}  ${path}\n`).join(""));
}

function sha256(content) {
  return createHash("sha256").update(content).digest("hex");
}
