import { describe, expect, test } from "vitest";
import { progressStream } from "./progress-stream.ts";

type Told = (event: number) => void;

/** Work that the test steers by hand. */
function steered() {
  let tell: Told = () => undefined;
  let settle: (result: string) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  let signal: AbortSignal | null = null;
  let begun = 0;
  const start = (told: Told, given: AbortSignal): Promise<string> => {
    begun += 1;
    tell = told;
    signal = given;
    return new Promise((resolve, reject) => {
      settle = resolve;
      fail = reject;
      given.addEventListener("abort", () => reject(new Error("stopped")));
    });
  };
  return {
    start,
    tell: (event: number) => tell(event),
    settle: (result: string) => settle(result),
    fail: (error: Error) => fail(error),
    isAborted: () => signal?.aborted ?? false,
    begun: () => begun,
  };
}

describe("a stream of progress", () => {
  test("begins with the first pull, tells events and ends with the result", async () => {
    const work = steered();
    const stream = progressStream(work.start);
    expect(work.begun()).toBe(0);
    const first = stream.next();
    work.tell(1);
    expect(await first).toEqual({ done: false, value: 1 });
    const second = stream.next();
    work.tell(2);
    expect(await second).toEqual({ done: false, value: 2 });
    const last = stream.next();
    work.settle("whole");
    expect(await last).toEqual({ done: true, value: "whole" });
    expect(work.begun()).toBe(1);
  });

  test("events that nobody pulled give way to the newest, and none is lost before the end", async () => {
    const work = steered();
    const stream = progressStream(work.start);
    const first = stream.next();
    work.tell(1);
    await first;
    work.tell(2);
    work.tell(3);
    work.settle("whole");
    await new Promise((resolve) => setImmediate(resolve));
    expect(await stream.next()).toEqual({ done: false, value: 3 });
    expect(await stream.next()).toEqual({ done: true, value: "whole" });
  });

  test("leaving while a pull is pending aborts at once and both come to an end", async () => {
    const work = steered();
    const stream = progressStream(work.start);
    const pending = stream.next();
    const left = stream.return?.();
    expect(work.isAborted()).toBe(true);
    expect(await left).toEqual({ done: true, value: undefined });
    await expect(pending).rejects.toThrow("stopped");
  });

  test("an abort from outside stops the work, also one that came before the first pull", async () => {
    const work = steered();
    const outer = new AbortController();
    const stream = progressStream(work.start, outer.signal);
    const pending = stream.next();
    outer.abort();
    await expect(pending).rejects.toThrow("stopped");

    const late = steered();
    const lateStream = progressStream((told, signal) => {
      const promise = late.start(told, signal);
      if (signal.aborted) late.fail(new Error("stopped"));
      return promise;
    }, AbortSignal.abort());
    await expect(lateStream.next()).rejects.toThrow("stopped");
  });

  test("a fault of the work reaches whoever pulls", async () => {
    const work = steered();
    const stream = progressStream(work.start);
    const pending = stream.next();
    work.fail(new Error("disk full"));
    await expect(pending).rejects.toThrow("disk full");
  });

  test("leaving a stream that never began begins nothing", async () => {
    const work = steered();
    await progressStream(work.start).return?.();
    expect(work.begun()).toBe(0);
  });
});
