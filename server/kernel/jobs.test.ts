import { argon2Sync } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf } from "../../tests/support/refusals.ts";
import { type Jobs, startJobs } from "./jobs.ts";

const workerFile = new URL("./worker.ts", import.meta.url);
const salt = Uint8Array.from({ length: 16 }, (_none, index) => index);
const password = "saffron kettle 42 river";

let jobs: Jobs;
beforeAll(() => {
  jobs = startJobs(workerFile);
});
afterAll(() => jobs.close());

const hash = (...passwords: string[]) =>
  jobs.run("hashPasswords", { items: passwords.map((each) => ({ password: each, salt })) });

/** The same function by another implementation, in the standard encoding. */
function byOpenSsl(text: string): string {
  const tag = argon2Sync("argon2id", {
    message: text,
    nonce: salt,
    parallelism: 1,
    tagLength: 32,
    memory: 19_456,
    passes: 2,
  });
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64").replaceAll("=", "");
  return `$argon2id$v=19$m=19456,t=2,p=1$${base64(salt)}$${base64(tag)}`;
}

describe("passwords in the worker", () => {
  test("are hashed as another implementation of argon2id hashes them", async () => {
    expect(await hash(password, "گل سرخ و باران")).toEqual([
      byOpenSsl(password),
      byOpenSsl("گل سرخ و باران"),
    ]);
  });

  test("are right only when they are the same, and an empty one never is", async () => {
    const [argon2id = ""] = await hash(password);
    const isRight = (text: string) => jobs.run("verifyPassword", { password: text, argon2id });
    expect(await Promise.all([password, `${password} `, "", "\0"].map(isRight))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test("against a damaged hash are a fault, not a wrong password", async () => {
    await expect(jobs.run("verifyPassword", { password, argon2id: "damaged" })).rejects.not.toHaveProperty(
      "code",
    );
    expect(await hash(password)).toHaveLength(1);
  });
});

describe("jobs", () => {
  test("are done in their order, each to its end", async () => {
    const ended: number[] = [];
    await Promise.all(
      [1, 2, 3, 4].map(async (place) => {
        await hash(`${password} ${place}`);
        ended.push(place);
      }),
    );
    expect(ended).toEqual([1, 2, 3, 4]);
  });

  test("stop between two steps when cancelled, and the next one runs", async () => {
    const controller = new AbortController();
    const items = Array.from({ length: 200 }, () => ({ password, salt }));
    const long = jobs.run("hashPasswords", { items }, { signal: controller.signal });
    const next = hash(password);
    setTimeout(() => controller.abort(), 50);
    expect(await codeOf(() => long)).toBe("job.cancelled");
    expect(await next).toHaveLength(1);
  });

  test("cancelled while they wait are never begun", async () => {
    const controller = new AbortController();
    const first = hash(password);
    const waiting = jobs.run("hashPasswords", { items: [{ password, salt }] }, { signal: controller.signal });
    controller.abort();
    expect(await codeOf(() => waiting)).toBe("job.cancelled");
    expect(await first).toHaveLength(1);
  });

  test("under way when the office closes are told so, and none begins after", async () => {
    const closing = startJobs(workerFile);
    const items = Array.from({ length: 200 }, () => ({ password, salt }));
    const codes = [items, items].map((each) => codeOf(() => closing.run("hashPasswords", { items: each })));
    await closing.close();
    expect(await Promise.all(codes)).toEqual(["job.cancelled", "job.cancelled"]);
    expect(() => closing.run("hashPasswords", { items })).toThrow("closes");
  });

  test("of a worker that cannot start fail one by one", async () => {
    const broken = startJobs(new URL("./no-such-worker.ts", import.meta.url));
    const input = { items: [{ password, salt }] };
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => broken.run("hashPasswords", input)));
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    await broken.close();
  });
});
