import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{core,db,server,templates,renderer,electron,tools,tests}/**/*.test.{ts,tsx}"],
    exclude: ["node_modules/**", "dist/**", "tests/e2e/**"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Our modules keep no state between tests, so a worker serves many files: two fifths less work.
    isolate: false,
  },
});
