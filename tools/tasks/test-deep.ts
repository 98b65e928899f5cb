/** The slow proofs: every property at its full count, then mutation testing of the rules and the kernel. */
import { runChecks } from "../checks.ts";
import { runTool } from "../project.ts";

const failed = await runChecks([
  {
    name: "properties at full counts",
    start: () => runTool("vitest", ["run", "--reporter=dot"], { env: { HAVALEH_DEEP: "1" } }),
  },
  { name: "mutants of the rules", start: () => runTool("stryker", ["run", "tools/stryker.core.json"]) },
  { name: "mutants of the kernel", start: () => runTool("stryker", ["run", "tools/stryker.kernel.json"]) },
]);
if (failed.length > 0) {
  console.error(`failed: ${failed.join(", ")}`);
  process.exitCode = 1;
}
