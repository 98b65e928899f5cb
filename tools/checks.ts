import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { at, type RunResult, runTool } from "./project.ts";

/** One gate of `npm run check` and `npm test`. */
export type Check = { readonly name: string; readonly start: () => Promise<RunResult> };

/** Gates that read the code without running it. */
export const staticChecks: readonly Check[] = [
  { name: "format", start: () => runTool("biome", ["format", "."]) },
  { name: "lint", start: () => runTool("biome", ["lint", ".", "--error-on-warnings"]) },
  { name: "types", start: () => runTool("tsc", ["-b"]) },
  { name: "unused code and packages", start: () => runTool("knip", ["--no-progress"]) },
];

/** Runs the gates one after the other, prints the time of each and answers the names of those that failed. */
export async function runChecks(checks: readonly Check[]): Promise<string[]> {
  const failed: string[] = [];
  for (const { name, start } of checks) {
    console.log(`\n== ${name}`);
    const startedMs = performance.now();
    const { isPassed } = await start();
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
    console.log(`== ${name}: ${isPassed ? "passed" : "FAILED"} in ${seconds} s`);
    if (!isPassed) failed.push(name);
  }
  return failed;
}

export type Tally = { readonly passed: number; readonly failed: number };
export const noTests: Tally = { passed: 0, failed: 0 };
export const sumTallies = (one: Tally, other: Tally): Tally => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
});

/** The parts of Vitest's JSON report that are counted. */
export type VitestReport = {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

/** Passed and failed tests of the files whose path fits; a test that did not run and a file that did not load have failed. */
export function tallyVitest(report: VitestReport, isCounted: (path: string) => boolean): Tally {
  return report.testResults
    .filter((file) => isCounted(file.name))
    .map((file) => {
      const passed = file.assertionResults.filter((result) => result.status === "passed").length;
      const failed = file.assertionResults.length - passed;
      return { passed, failed: failed === 0 && file.status !== "passed" ? 1 : failed };
    })
    .reduce(sumTallies, noTests);
}

/** The part of Playwright's JSON report that is counted. */
export type PlaywrightReport = {
  readonly stats: Readonly<Record<"expected" | "unexpected" | "flaky" | "skipped", number>>;
  readonly errors: readonly unknown[];
};

/** A journey that was skipped, or passed only on repetition, has failed. */
export function tallyPlaywright({ stats, errors }: PlaywrightReport): Tally {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}

/** Runs a tool that writes a JSON report and answers the report; no report is a fault, never an empty pass. */
export async function runForReport<Report>(
  start: (reportPath: string) => Promise<RunResult>,
  name: string,
): Promise<{ readonly isPassed: boolean; readonly report: Report | null }> {
  const reportPath = at(".cache", `${name}-report.json`);
  mkdirSync(at(".cache"), { recursive: true });
  rmSync(reportPath, { force: true });
  const { isPassed } = await start(reportPath);
  try {
    return { isPassed, report: JSON.parse(readFileSync(reportPath, "utf8")) };
  } catch (fault) {
    console.error(`${name} left no readable report: ${fault}`);
    return { isPassed: false, report: null };
  }
}
