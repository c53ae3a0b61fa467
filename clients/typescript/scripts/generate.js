// Writes what the contracts say as TypeScript; with --check, fails where a committed file says something else.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const CONTRACTS = new URL("../../../contracts/", import.meta.url);
const SOURCES = new URL("../src/", import.meta.url);
const NOTICE = "// Written by `npm run generate` from contracts/; `npm run check` fails when they differ.\n\n";

const drifted = [];
for (const name of readdirSync(new URL("openapi/", CONTRACTS)).sort()) {
  const types = astToString(await openapiTS(new URL(`openapi/${name}`, CONTRACTS)));
  keep(`http/contract/${name.replace("-service.json", ".ts")}`, types);
}
keep("problem/problem-type.ts", problemTypes(readFileSync(new URL("problems.md", CONTRACTS), "utf8")));
if (drifted.length > 0) {
  console.error(`The contracts have changed; npm run generate, and look at: ${drifted.join(", ")}`);
  process.exit(1);
}

/** @param {string} path @param {string} text */
function keep(path, text) {
  const file = new URL(path, SOURCES);
  if (!process.argv.includes("--check")) {
    writeFileSync(file, NOTICE + text);
  } else if (readFileSync(file, "utf8") !== NOTICE + text) {
    drifted.push(path);
  }
}

/** The table of the registry as a list of names. @param {string} registry */
function problemTypes(registry) {
  const rows = [...registry.matchAll(/^\| `([a-z-]+)` \| (\d{3}) \| (.+?) \|/gm)];
  const lines = rows.map(([, slug, status, title]) => `  /** ${status}: ${title}. */\n  "${slug}",`);
  return [
    "/** Every refusal of the registry. */",
    "export const PROBLEM_TYPES = [",
    ...lines,
    "] as const;",
    "",
    "/** The short name of a refusal: what a program goes by. */",
    "export type ProblemType = (typeof PROBLEM_TYPES)[number];",
    "",
  ].join("\n");
}
