import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["src/**/*.test.ts", "test/browser/secrets.test.ts"] } },
      {
        test: {
          name: "browser",
          include: ["test/browser/story.test.ts"],
          globalSetup: "test/browser/suite.ts",
          testTimeout: 90_000,
          hookTimeout: 60_000,
          // A story: what a step needs is what the one before has left.
          bail: 1,
        },
      },
    ],
  },
});
