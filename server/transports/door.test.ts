import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Asked, askAt, codeIn } from "../../tests/support/ask.ts";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
import { type HttpHost, startHttp } from "./http.ts";

const token = "door-token-of-the-tests";
const page = '<!doctype html><meta name="havaleh-nonce" content="__HAVALEH_NONCE__">';

let site: TestOffice;
let host: HttpHost;
let folder = "";
beforeAll(async () => {
  site = await makeOffice();
  folder = mkdtempSync(path.join(os.tmpdir(), "havaleh-http-"));
  mkdirSync(path.join(folder, "renderer", "assets"), { recursive: true });
  writeFileSync(path.join(folder, "secret.txt"), "outside");
  writeFileSync(path.join(folder, "renderer", "index.html"), page);
  writeFileSync(path.join(folder, "renderer", "mark.svg"), "<svg/>");
  writeFileSync(path.join(folder, "renderer", "assets", "index-Ab12Cd34.js"), "export {}");
  host = await startHttp({
    office: site.office,
    port: 0,
    token,
    rendererFolder: path.join(folder, "renderer"),
  });
});
afterAll(async () => {
  await host.close();
  await site.end();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (target: string, asked: Asked = {}) => askAt(host.origin, target, asked);
const door = { "x-havaleh-door": token };
const json = { "content-type": "application/json" };
const pathOf = (link: string): string => link.slice(host.origin.length);
const navigation = { "sec-fetch-site": "none", "sec-fetch-mode": "navigate" };
async function openByLink(): Promise<{ cookie: string }> {
  const opened = await ask(pathOf(host.newLink()), { headers: navigation });
  return { cookie: opened.headers["set-cookie"]?.[0]?.split(";")[0] ?? "" };
}
const ownPage = () => ({ origin: host.origin, "sec-fetch-site": "same-origin" });

describe("the door", () => {
  test("without a token or a cookie nothing comes in, and the refusal has the one shape", async () => {
    for (const target of ["/api/company/status", "/api/openapi.json", "/api/nowhere", "/", "/mark.svg"]) {
      const answer = await ask(target);
      expect([answer.status, codeIn(answer)]).toEqual([401, "door.closed"]);
    }
    const rpc = await ask("/rpc/company/status", { method: "POST", headers: json, body: '{"json":{}}' });
    expect([rpc.status, JSON.parse(rpc.text).json.data.code]).toEqual([401, "door.closed"]);
  });

  test.each(["", "x", `${token}x`, token.slice(1), `Bearer ${token}`])(
    "the token %j opens nothing",
    async (given) => {
      const answer = await ask("/api/company/status", { headers: { "x-havaleh-door": given } });
      expect([answer.status, codeIn(answer)]).toEqual([401, "door.closed"]);
    },
  );

  test("the token opens the door and grants nothing more", async () => {
    expect((await ask("/api/company/status", { headers: door })).status).toBe(200);
    const orders = await ask("/api/orders", { headers: door });
    expect([orders.status, codeIn(orders)]).toEqual([401, "session.none"]);
  });

  test.each(["localhost", "127.0.0.1", "havaleh.example", "127.0.0.1:1", "[::1]"])(
    "a request for the host %s is misdirected",
    async (name) => {
      const answer = await ask("/api/company/status", { headers: { ...door, host: name } });
      expect([answer.status, codeIn(answer)]).toEqual([421, "door.foreign"]);
    },
  );

  test.each<[string, Record<string, string>]>([
    ["an origin of another site", { origin: "https://evil.example" }],
    ["the origin null", { origin: "null" }],
    ["another port of this machine", { origin: "http://127.0.0.1:1" }],
    ["a request from another site", { "sec-fetch-site": "cross-site" }],
    ["a request from another port of this machine", { "sec-fetch-site": "same-site" }],
  ])("%s is refused even with token and cookie", async (_name, headers) => {
    const { cookie } = await openByLink();
    const answer = await ask("/api/company/status", { headers: { ...door, cookie, ...headers } });
    expect([answer.status, codeIn(answer)]).toEqual([403, "door.foreign"]);
  });

  test("an address that is none is malformed, not a fault of ours", async () => {
    const answer = await ask("//", { headers: door });
    expect([answer.status, codeIn(answer)]).toEqual([400, "request.malformed"]);
  });

  test("no answer allows another site to read it", async () => {
    const preflight = await ask("/api/company", {
      method: "OPTIONS",
      headers: { ...door, origin: "https://evil.example", "access-control-request-method": "POST" },
    });
    expect(preflight.status).toBe(403);
    const plain = await ask("/api/company/status", { headers: door });
    expect(Object.keys(plain.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});

describe("a link", () => {
  test("opens once, sets a strict cookie that scripts cannot read, and leaves no token in the address", async () => {
    const link = pathOf(host.newLink());
    const opened = await ask(link, { headers: navigation });
    expect([opened.status, opened.headers.location, opened.headers["cache-control"]]).toEqual([
      303,
      "/",
      "no-store",
    ]);
    const { port } = new URL(host.origin);
    const cookie = opened.headers["set-cookie"]?.[0] ?? "";
    expect(cookie).toMatch(
      new RegExp(`^havaleh_door_${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
    const again = await ask(link, { headers: navigation });
    expect([again.status, codeIn(again), again.headers["set-cookie"]]).toEqual([
      403,
      "door.linkUsed",
      undefined,
    ]);
    const status = await ask("/api/company/status", { headers: { cookie: cookie.split(";")[0] ?? "" } });
    expect(status.status).toBe(200);
  });

  test("is too old after two minutes", async () => {
    const link = pathOf(host.newLink());
    site.clock.advance(120_000);
    expect((await ask(link, { headers: navigation })).status).toBe(403);
  });

  test("is not followed from a page, and stays good for the person", async () => {
    const link = pathOf(host.newLink());
    expect((await ask(link, { headers: { "sec-fetch-site": "same-origin" } })).status).toBe(403);
    expect((await ask(link, { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
    expect((await ask(link, { headers: navigation })).status).toBe(303);
  });

  test("that nobody made opens nothing, and its page tells a person in both languages", async () => {
    const answer = await ask("/open?t=guess", { headers: { ...navigation, accept: "text/html" } });
    expect([answer.status, answer.headers["content-type"]]).toEqual([403, "text/html; charset=utf-8"]);
    expect(answer.text).toMatch(/پیوند.*fresh/s);
    expect(answer.text).not.toContain("guess");
  });
});

describe("a browser that came by a link", () => {
  const signOut = { method: "POST", body: "{}" };
  test("writes only from its own page", async () => {
    const { cookie } = await openByLink();
    const own = ownPage();
    const cases: [Record<string, string>, number][] = [
      [{}, 403],
      [{ origin: own.origin }, 403],
      [{ "sec-fetch-site": "same-origin" }, 403],
      [{ origin: own.origin, "sec-fetch-site": "none" }, 403],
      [own, 401],
    ];
    for (const [headers, status] of cases) {
      const answer = await ask("/api/access/sign-out", {
        ...signOut,
        headers: { ...json, cookie, ...headers },
      });
      expect([headers, answer.status]).toEqual([headers, status]);
      expect(codeIn(answer)).toBe(status === 401 ? "session.none" : "door.foreign");
    }
  });

  test("and a client with the token writes without any of that", async () => {
    const answer = await ask("/api/access/sign-out", { ...signOut, headers: { ...json, ...door } });
    expect([answer.status, codeIn(answer)]).toEqual([401, "session.none"]);
  });

  test("of another office on this machine is not let in by its cookie", async () => {
    const { cookie } = await openByLink();
    const other = await startHttp({ office: site.office, port: 0 });
    const { port } = new URL(other.origin);
    const answer = await fetch(`${other.origin}/api/company/status`, {
      headers: { cookie: cookie.replace(/\d+=/, `${port}=`) },
    });
    await answer.text();
    await other.close();
    expect(answer.status).toBe(401);
  });
});

describe("the app's files", () => {
  const read = async (target: string) => ask(target, { headers: await openByLink() });

  test("the page carries a fresh nonce that its policy names, and no inline script is allowed", async () => {
    const [first, second] = [await read("/"), await read("/")];
    const nonces = [first, second].map(({ text, headers }) => {
      const nonce = /content="([\w-]+)"/.exec(text)?.[1] ?? "none";
      expect(headers["content-security-policy"]).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(headers["content-security-policy"]).toContain("script-src 'self';");
      expect(headers["content-security-policy"]).not.toContain("unsafe");
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
    expect(first.headers).toMatchObject({
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "no-referrer",
    });
  });

  test("an address of the app without an ending is the app; a missing file is not", async () => {
    expect((await read("/orders/0199aaaa-0000-7000-8000-000000000001")).text).toContain("havaleh-nonce");
    const missing = await read("/assets/none.js");
    expect([missing.status, codeIn(missing)]).toEqual([404, "request.notFound"]);
  });

  test("a file named by its hash is kept, another is asked for again", async () => {
    expect((await read("/assets/index-Ab12Cd34.js")).headers["cache-control"]).toContain("immutable");
    expect((await read("/mark.svg")).headers["cache-control"]).toBe("no-store");
  });

  test.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/..%5csecret.txt",
    "/%00.txt",
    "/%ff.txt",
    "//etc/hosts.txt",
  ])("%s leads nowhere", async (target) => {
    const answer = await read(target);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain("outside");
  });
});
