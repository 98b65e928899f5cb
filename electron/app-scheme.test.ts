import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { serveApp } from "./app-scheme.ts";
import { readLaunchOptions } from "./launch-options.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "havaleh-scheme-"));
const rendererDir = path.join(folder, "renderer");
mkdirSync(path.join(rendererDir, "assets"), { recursive: true });
writeFileSync(
  path.join(rendererDir, "index.html"),
  '<meta name="havaleh-nonce" content="__HAVALEH_NONCE__">',
);
writeFileSync(path.join(rendererDir, "assets", "a.js"), "export {};");
writeFileSync(path.join(folder, "secret.js"), "secret");
const serve = serveApp(rendererDir);
const ask = (address: string, method = "GET") => serve(new Request(address, { method }));

afterAll(() => rmSync(folder, { recursive: true }));

test("a page carries a nonce of its own, the same in its text and its policy", async () => {
  const nonces = [];
  for (const address of ["app://havaleh/", "app://havaleh/orders/1"]) {
    const response = await ask(address);
    const nonce = /content="([\w-]{22})"/.exec(await response.text())?.[1];
    expect(response.headers.get("content-security-policy")).toContain(`style-src 'self' 'nonce-${nonce}'`);
    nonces.push(nonce);
  }
  expect(new Set(nonces).size).toBe(2);
});

test("the policy allows no inline script and no foreign source", async () => {
  const policy = (await ask("app://havaleh/")).headers.get("content-security-policy") ?? "";
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe-|https?:|\*/);
});

test("a built file is served with its type", async () => {
  const response = await ask("app://havaleh/assets/a.js");
  expect([response.status, response.headers.get("content-type")]).toEqual([
    200,
    "text/javascript; charset=utf-8",
  ]);
});

test.each([
  ["app://havaleh/..%2fsecret.js", 404],
  ["app://havaleh/assets/..%2f..%2fsecret.js", 404],
  ["app://havaleh/%zz.js", 404],
  ["app://havaleh/missing.js", 404],
  ["app://elsewhere/assets/a.js", 404],
])("%s is refused with %d", async (address, status) => expect((await ask(address)).status).toBe(status));

test("nothing but reading is answered", async () =>
  expect((await ask("app://havaleh/", "POST")).status).toBe(404));

test("the data folder and the sample are read from the command line", () => {
  expect(readLaunchOptions(["electron", ".", "--data=/tmp/x", "--sample"], "/default")).toEqual({
    dataDir: path.resolve("/tmp/x"),
    isSample: true,
  });
  expect(readLaunchOptions(["electron", ".", "--data="], "/default")).toEqual({
    dataDir: path.resolve("/default"),
    isSample: false,
  });
});
