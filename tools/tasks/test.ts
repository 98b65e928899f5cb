/** Runs everything there is; the last line is the sum over unit tests and journeys. */
import { build } from "../build.ts";
import {
  noTests,
  type PlaywrightReport,
  runChecks,
  runForReport,
  staticChecks,
  sumTallies,
  type Tally,
  tallyPlaywright,
  tallyVitest,
  type VitestReport,
} from "../checks.ts";
import { type RunResult, runTool } from "../project.ts";
import { installSystemPrograms } from "../system-programs.ts";

/** Vitest runs once; the groups only name what was run. */
const groups: readonly { readonly name: string; readonly isIn: (path: string) => boolean }[] = [
  { name: "tidy", isIn: (path) => path.endsWith("/tests/tidy.test.ts") },
  { name: "migrations", isIn: (path) => /migrat/.test(path) },
];

const quiet = ["--reporter=dot", "--silent=passed-only"];

let tally: Tally = noTests;

function count(name: string, part: Tally): void {
  console.log(`${name}: ${part.passed} passed, ${part.failed} failed`);
  tally = sumTallies(tally, part);
}

async function runUnits(): Promise<RunResult> {
  const { isPassed, report } = await runForReport<VitestReport>(
    (path) => runTool("vitest", ["run", ...quiet, "--reporter=json", `--outputFile.json=${path}`]),
    "vitest",
  );
  for (const { name, isIn } of groups) count(name, tallyVitest(report ?? { testResults: [] }, isIn));
  const isRest = (path: string) => !groups.some((group) => group.isIn(path));
  count("unit", tallyVitest(report ?? { testResults: [] }, isRest));
  return { isPassed: isPassed && tally.failed === 0 && tally.passed > 0, output: "" };
}

async function runJourneys(): Promise<RunResult> {
  await build();
  const { isPassed, report } = await runForReport<PlaywrightReport>(
    (path) => runTool("playwright", ["test"], { env: { HAVALEH_JOURNEY_REPORT: path } }),
    "playwright",
  );
  const part = report === null ? noTests : tallyPlaywright(report);
  count("journeys", part);
  return { isPassed: isPassed && part.failed === 0 && part.passed > 0, output: "" };
}

await installSystemPrograms();
const failed = await runChecks([
  ...staticChecks,
  { name: "tidy, migrations and unit", start: runUnits },
  {
    name: "journeys in the browser and on the desktop stand-in",
    start: () =>
      runJourneys().catch((fault: unknown) => {
        console.error(fault);
        return { isPassed: false, output: "" };
      }),
  },
]);
if (failed.length > 0) {
  console.log(`\nfailed: ${failed.join("; ")}`);
  process.exitCode = 1;
}
console.log(`tests: ${tally.passed} passed, ${tally.failed} failed`);
