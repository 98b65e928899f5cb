/** What must pass before every commit: format, lint, types, unused code, tidy and unit tests; a minute at most. */
import { runChecks, staticChecks } from "../checks.ts";
import { runTool } from "../project.ts";

const tidy = "tests/tidy.test.ts";
const startedMs = performance.now();
const failed = await runChecks([
  ...staticChecks,
  { name: "tidy", start: () => runTool("vitest", ["run", tidy, "--reporter=dot"]) },
  { name: "unit", start: () => runTool("vitest", ["run", "--exclude", tidy, "--reporter=dot"]) },
]);
console.log(`\nchecked in ${((performance.now() - startedMs) / 1000).toFixed(0)} s`);
if (failed.length > 0) {
  console.error(`failed: ${failed.join(", ")}`);
  process.exitCode = 1;
}
