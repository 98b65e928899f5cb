import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import { waitUntilMs } from "./sign-in-throttle.ts";

const second = 1000;
const minute = 60 * second;

/** Fails a name as soon as it may be tried again, and tells each wait in seconds. */
function waitsOf(attempts: number): number[] {
  const failures: number[] = [];
  let nowMs = 1_000_000;
  return Array.from({ length: attempts }, () => {
    failures.push(nowMs);
    const untilMs = waitUntilMs(failures);
    const waitMs = untilMs === 0 ? 0 : untilMs - nowMs;
    nowMs += waitMs + second;
    return waitMs / second;
  });
}

test("four failures wait for nothing; the fifth waits 30 s and each further one twice as long, at most 15 minutes", () => {
  expect(waitsOf(13)).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900, 900]);
});

test("five failures spread over more than 15 minutes wait for nothing", () => {
  expect(waitUntilMs([0, 4, 8, 12, 16].map((at) => at * minute))).toBe(0);
  expect(waitUntilMs([0, 4, 8, 12, 14.9].map((at) => at * minute))).toBe(14.9 * minute + 30 * second);
});

test("15 quiet minutes after a wait begin a new count", () => {
  const wait = waitUntilMs([0, 0, 0, 0, 0]);
  expect(wait).toBe(30 * second);
  expect(waitUntilMs([0, 0, 0, 0, 0, wait + 15 * minute])).toBe(0);
  expect(waitUntilMs([0, 0, 0, 0, 0, wait + 15 * minute - 1])).toBe(wait + 15 * minute - 1 + minute);
});

test("whoever waits out every wait gets at most 24 guesses in the first two hours and four an hour after that", () => {
  const horizonMs = 24 * 60 * minute;
  const failures: number[] = [];
  for (let nowMs = 1; nowMs < horizonMs; nowMs = Math.max(waitUntilMs(failures), nowMs) + 1)
    failures.push(nowMs);
  expect(failures.filter((atMs) => atMs < 2 * 60 * minute).length).toBeLessThanOrEqual(24);
  expect(failures.length).toBeLessThanOrEqual(24 + 22 * 4);
});

test("a wait never ends before a shorter history's and never lasts longer than 15 minutes", () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 40 * minute }), { minLength: 1, maxLength: 40 });
  const property = fc.property(gaps, (steps) => {
    const failures: number[] = [];
    for (const step of steps) {
      const lastMs = failures.at(-1) ?? 0;
      const atMs = lastMs + step;
      failures.push(atMs);
      const untilMs = waitUntilMs(failures);
      expect(untilMs === 0 || (untilMs >= atMs + 30 * second && untilMs <= atMs + 15 * minute)).toBe(true);
      const recent = failures.filter((earlier) => atMs - earlier < 15 * minute);
      if (recent.length < 5 && step >= 30 * minute) expect(untilMs).toBe(0);
    }
  });
  fc.assert(property, runs(10_000));
});
