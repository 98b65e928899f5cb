import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
import { type DueTransition, startDueTimer } from "./due.ts";

let site: TestOffice;
beforeAll(async () => {
  site = await makeOffice({ hasCompany: false });
});
afterAll(() => site.end());
afterEach(() => {
  vi.useRealTimers();
});

test("due work runs at the start and each minute, as the office itself, until it is stopped", async () => {
  vi.useFakeTimers();
  const actors: string[] = [];
  const stop = startDueTimer(site.office, [({ actor }) => void actors.push(actor.kind)]);
  expect(actors).toEqual(["system"]);
  await vi.advanceTimersByTimeAsync(180_000);
  expect(actors).toEqual(["system", "system", "system", "system"]);
  stop();
  await vi.advanceTimersByTimeAsync(180_000);
  expect(actors.length).toBe(4);
});

test("work that takes longer than a minute is never begun twice at once", async () => {
  vi.useFakeTimers();
  let running = 0;
  let most = 0;
  let begun = 0;
  const slow: DueTransition = async () => {
    begun += 1;
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 150_000));
    running -= 1;
  };
  const stop = startDueTimer(site.office, [slow]);
  await vi.advanceTimersByTimeAsync(600_000);
  stop();
  expect(most).toBe(1);
  expect(begun).toBe(4);
});

test("a fault of one is written down and keeps no other from running", async () => {
  vi.useFakeTimers();
  const done: string[] = [];
  const broken: DueTransition = () => {
    throw new Error("the rate is missing");
  };
  const stop = startDueTimer(site.office, [broken, () => void done.push("second")]);
  await vi.advanceTimersByTimeAsync(60_000);
  stop();
  expect(done).toEqual(["second", "second"]);
  const log = readFileSync(path.join(site.office.dataFolder(), "logs", "faults.jsonl"), "utf8");
  expect(log.match(/the rate is missing/g)?.length).toBe(2);
});
