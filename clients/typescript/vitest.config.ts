import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { startEvilServer, stopEvilServer } from "./test/evil/evil-servers.js";

const CHROMIUM = process.env["SEALWELL_CHROMIUM"] ?? "/usr/bin/chromium";
const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));
// Nothing but the page under test may go over the network.
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

if (!existsSync(CHROMIUM)) {
  throw new Error(
    `The tests run in Chromium too, and there is none at ${CHROMIUM}: apt-get install chromium, or set SEALWELL_CHROMIUM to one.`,
  );
}

/** The examples import the package as its users do. */
const SOURCES = [
  { find: /^@sealwell\/client$/, replacement: fileURLToPath(new URL("src/index.ts", import.meta.url)) },
  { find: /^@sealwell\/client\/kit$/, replacement: fileURLToPath(new URL("src/kit.ts", import.meta.url)) },
  { find: /^@sealwell\/client\/phrase$/, replacement: fileURLToPath(new URL("src/phrase.ts", import.meta.url)) },
  { find: /^@sealwell\/client\/remote$/, replacement: fileURLToPath(new URL("src/remote/page.ts", import.meta.url)) },
];

export default defineConfig({
  resolve: { alias: SOURCES },
  test: {
    // Argon2id and SRP take their time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: "test/evil/evil-server-process.ts",
    // No test leaves anything behind in its process: loading the same modules for each file took a fifth of all the time.
    isolate: false,
    pool: "threads",
    projects: [
      {
        extends: true,
        test: { name: "node", include: ["test/**/*.test.ts"], exclude: ["test/**/*.browser.test.ts"] },
      },
      {
        extends: true,
        server: { fs: { allow: [REPOSITORY] } },
        optimizeDeps: {
          include: [
            "comlink",
            "jose",
            "hash-wasm",
            "lossless-json",
            "@noble/curves/bls12-381.js",
            "@scure/bip39",
            "@scure/bip39/wordlists/english.js",
            "fast-check",
          ],
        },
        test: {
          name: "chromium",
          include: ["test/**/*.test.ts"],
          exclude: ["test/**/*.node.test.ts"],
          // Two at a time would share one core with the server.
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: CHROMIUM, args: QUIET } }),
            instances: [{ browser: "chromium" }],
            commands: { startEvilServer, stopEvilServer },
          },
        },
      },
    ],
  },
});
