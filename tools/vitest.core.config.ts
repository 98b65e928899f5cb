import { defineConfig } from "vitest/config";

/** The tests beside the rules: what their mutants must meet. */
export default defineConfig({
  test: { include: ["core/**/*.test.ts"], testTimeout: 600_000, hookTimeout: 60_000 },
});
