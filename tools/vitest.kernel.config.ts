import { defineConfig } from "vitest/config";

/** The tests beside the office's kernel: what their mutants must meet. */
export default defineConfig({
  test: { include: ["server/kernel/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
});
