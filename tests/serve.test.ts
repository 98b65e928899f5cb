import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openOffice } from "../server/kernel/office.ts";
import { startWebHost } from "../server/transports/web-host.ts";
import { makeOffice } from "./support/office.ts";
import { codeOf } from "./support/refusals.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "havaleh-serve-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Served = {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<number | null>;
  out(): string;
  err(): string;
};

function serve(...args: string[]): Served {
  const child = spawn(process.execPath, ["tools/tasks/serve.ts", ...args]);
  const texts = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    texts.out += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    texts.err += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { child, ended, out: () => texts.out, err: () => texts.err };
}

/** The one line that serve prints once it answers. */
async function addressOf(served: Served): Promise<{ url: string; token: string }> {
  const line = new Promise<string>((resolve, reject) => {
    served.child.stdout.on("data", () => served.out().includes("\n") && resolve(served.out()));
    served.ended.then(() => reject(new Error(served.err())));
  });
  return JSON.parse(await line);
}

/** A port that nobody holds at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

describe("npm run serve", () => {
  test("refuses a wrong option with the way to use it, and starts nothing", async () => {
    const served = serve("--data", "x", "--port", "0");
    expect(await served.ended).toBe(2);
    expect(served.out()).toBe("");
    expect(served.err()).toContain("npm run serve -- --data DIR --port N [--sample]");
  });

  test("prints one line, answers with its token, ends cleanly and goes on where it was", async () => {
    const data = path.join(folder, "plain");
    const port = await freePort();
    const served = serve("--data", data, "--port", String(port));
    const { url, token } = await addressOf(served);
    expect(url).toBe(`http://127.0.0.1:${port}`);
    const status = await fetch(`${url}/api/company/status`, { headers: { "x-havaleh-door": token } });
    expect(await status.json()).toMatchObject({ phase: "firstRun", dataFolder: data });
    expect((await fetch(`${url}/api/company/status`)).status).toBe(401);

    const second = serve("--data", path.join(folder, "other"), "--port", String(port));
    expect([await second.ended, second.out()]).toEqual([1, ""]);
    expect(second.err()).toContain(`Port ${port} is in use; nothing was started.`);
    const third = serve("--data", data, "--port", String(await freePort()));
    expect([await third.ended, third.out()]).toEqual([1, ""]);
    expect(third.err()).toContain("Another program has this folder open");

    served.child.kill("SIGTERM");
    expect(await served.ended).toBe(0);
    expect(served.out().trim().split("\n")).toHaveLength(1);
    expect(served.err()).toBe("");
    const office = openOffice({ dataFolder: data });
    await office.close();
  });
});

describe("the host of a browser window", () => {
  const rendererDir = () => path.join(folder, "renderer");
  beforeAll(() => {
    mkdirSync(rendererDir());
    writeFileSync(path.join(rendererDir(), "index.html"), "<!doctype html><title>حواله</title>");
  });

  test("shows the app to who comes by its link, makes the sample once, and frees the folder at its end", async () => {
    const dataDir = path.join(folder, "sample");
    const host = await startWebHost({ dataDir, sample: true, rendererDir: rendererDir() });
    const opened = await fetch(host.newLink(), { redirect: "manual" });
    const cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect(await (await fetch(host.origin, { headers: { cookie } })).text()).toContain("حواله");
    const status = await fetch(`${host.origin}/api/company/status`, { headers: { cookie } });
    expect(await status.json()).toMatchObject({ phase: "ready", isSample: true });
    await host.close();
    const again = await startWebHost({ dataDir, sample: true, rendererDir: rendererDir() });
    await again.close();
  });

  test("does not take a real company for the sample", async () => {
    const real = await makeOffice();
    const dataDir = real.office.dataFolder();
    await real.office.close();
    expect(await codeOf(() => startWebHost({ dataDir, sample: true, rendererDir: rendererDir() }))).toBe(
      "company.exists",
    );
    const host = await startWebHost({ dataDir, rendererDir: rendererDir() });
    await host.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
});
