/**
 * What must pass before every commit: format, lint, types, unused code, tidy and the tests beside code.
 * The tests that cross rooms take minutes and belong to `npm test`.
 */
import { runChecks, staticChecks } from "../checks.ts";
import { runTool } from "../project.ts";

const tidy = "tests/tidy.test.ts";
const quiet = ["--reporter=dot", "--silent=passed-only"];
const startedMs = performance.now();
const failed = await runChecks([
  ...staticChecks,
  { name: "tidy", start: () => runTool("vitest", ["run", tidy, ...quiet]) },
  { name: "unit", start: () => runTool("vitest", ["run", "--exclude", "tests/**", ...quiet]) },
]);
console.log(`\nchecked in ${((performance.now() - startedMs) / 1000).toFixed(0)} s`);
if (failed.length > 0) {
  console.error(`failed: ${failed.join(", ")}`);
  process.exitCode = 1;
}
