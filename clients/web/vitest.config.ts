import { defineConfig } from "vitest/config";

const AGAINST_A_SUITE = {
  globalSetup: "test/browser/suite.ts",
  // All other tests run beside these and share two processors.
  hookTimeout: 240_000,
  expect: { poll: { timeout: 60_000 } },
  // Stories: what a step needs is what the one before has left.
  bail: 1,
} as const;

export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["src/**/*.test.ts", "test/browser/secrets.test.ts"] } },
      {
        test: {
          name: "browser",
          include: ["test/browser/*.test.ts"],
          exclude: ["test/browser/secrets.test.ts"],
          testTimeout: 300_000,
          // People wait for services more than they keep a processor busy.
          maxWorkers: 2,
          ...AGAINST_A_SUITE,
        },
      },
      {
        test: {
          name: "bench",
          include: ["bench/*.bench.ts"],
          testTimeout: 300_000,
          fileParallelism: false,
          ...AGAINST_A_SUITE,
          bail: 0,
        },
      },
    ],
  },
});
