import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Argon2id and SRP take their time on a busy machine.
    testTimeout: 60_000,
  },
});
