import { expect, test } from "vitest";
import { runChecks, tallyPlaywright, tallyVitest } from "./checks.ts";

const fileOf = (name: string, status: string, ...statuses: string[]) => ({
  name,
  status,
  assertionResults: statuses.map((each) => ({ status: each })),
});

test("a test that did not run counts as failed", () => {
  const testResults = [
    fileOf("/a.test.ts", "passed", "passed", "pending", "todo"),
    fileOf("/b.test.ts", "failed", "failed"),
  ];
  expect(tallyVitest({ testResults }, () => true)).toEqual({ passed: 1, failed: 3 });
});

test("a test file that does not load counts as one failure", () => {
  expect(tallyVitest({ testResults: [fileOf("/a.test.ts", "failed")] }, () => true)).toEqual({
    passed: 0,
    failed: 1,
  });
});

test("only the files asked for are counted", () => {
  const testResults = [fileOf("/a.test.ts", "passed", "passed"), fileOf("/b.test.ts", "passed", "passed")];
  expect(tallyVitest({ testResults }, (path) => path === "/b.test.ts")).toEqual({ passed: 1, failed: 0 });
});

test("a journey skipped, repeated or never reached counts as failed", () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 1 };
  expect(tallyPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 4 });
});

test("a failed gate is named and those after it still run", async () => {
  const ran: string[] = [];
  const gate = (name: string, isPassed: boolean) => ({
    name,
    start: async () => {
      ran.push(name);
      return { isPassed, output: "" };
    },
  });
  expect(await runChecks([gate("one", true), gate("two", false), gate("three", true)])).toEqual(["two"]);
  expect(ran).toEqual(["one", "two", "three"]);
});
