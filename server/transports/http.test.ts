import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Asked, askAt, codeIn } from "../../tests/support/ask.ts";
import { makeOffice, type TestOffice, testPassword } from "../../tests/support/office.ts";
import { type HttpHost, startHttp } from "./http.ts";
import { routes } from "./rest-routes.ts";

const token = "door-token-of-the-tests";

let site: TestOffice;
let host: HttpHost;
beforeAll(async () => {
  site = await makeOffice();
  host = await startHttp({ office: site.office, port: 0, token });
});
afterAll(async () => {
  await host.close();
  await site.end();
});

const ask = (target: string, asked: Asked = {}) => askAt(host.origin, target, asked);
const door = { "x-havaleh-door": token };
const json = { "content-type": "application/json" };

describe("the REST spelling", () => {
  let session = "";
  beforeAll(async () => {
    session = await site.sessionOf("sales.expert");
  });
  const signedIn = () => ({ ...door, ...json, authorization: `Bearer ${session}` });
  const post = (target: string, body: string, headers: Record<string, string> = {}) =>
    ask(target, { method: "POST", body, headers: { ...signedIn(), ...headers } });

  test("signs in, knows who asks, and hears a query string as numbers and truths", async () => {
    const body = JSON.stringify({ commandId: site.newId(), username: "fin.manager", password: testPassword });
    const signedInAs = JSON.parse(
      (await ask("/api/access/sign-in", { method: "POST", body, headers: { ...door, ...json } })).text,
    );
    const authorization = `Bearer ${signedInAs.session}`;
    const me = await ask("/api/access/me", { headers: { ...door, authorization } });
    expect(JSON.parse(me.text).user.username).toBe("fin.manager");
    const listed = await ask("/api/orders?limit=5&descending=false&sort=date", {
      headers: { ...door, authorization },
    });
    expect([listed.status, JSON.parse(listed.text).rows]).toEqual([200, []]);
  });

  test.each([
    ["limit=5.0000000000000001", "limit", "field.notNumber"],
    ["limit=0x10", "limit", "field.notNumber"],
    ["limit=1e2", "limit", "field.notNumber"],
    ["limit=201", "limit", "field.tooBig"],
    ["descending=yes", "descending", "field.invalid"],
    ["sort=colour", "sort", "field.notListed"],
    ["colour=red", "colour", "field.unknownKey"],
  ])("the query %s is a fault of its field", async (query, field, code) => {
    const answer = await ask(`/api/orders?${query}`, { headers: signedIn() });
    expect([answer.status, codeIn(answer)]).toEqual([422, "input.invalid"]);
    expect(JSON.parse(answer.text).fields).toMatchObject([{ path: field, code }]);
  });

  test("a number in a body is a number: text, fractions and what no machine number holds are refused", async () => {
    const order = (quantityKg: string) =>
      `{"commandId":"${site.newId()}","customerId":"${site.newId()}","productId":"${site.newId()}","saleType":"DOMESTIC","declaredUse":"industrial","quantityKg":${quantityKg},"packaging":"BULK","currency":"IRR","incoterm":"EXW","namedPlace":"a","namedPlaceCountry":"IR","destination":"a","destinationCountry":"IR","exitBorder":""}`;
    for (const quantityKg of ['"22000"', "22000.5", "1e300", "9007199254740993", "-1", "true", "null"]) {
      const answer = await post("/api/orders", order(quantityKg));
      expect([quantityKg, answer.status, codeIn(answer)]).toEqual([quantityKg, 422, "input.invalid"]);
      const fields: { path: string }[] = JSON.parse(answer.text).fields;
      expect(new Set(fields.map(({ path: field }) => field))).toEqual(new Set(["quantityKg"]));
    }
  });

  test.each([
    ["JSON cut in half", '{"commandId":', 400],
    ["a list where an object belongs", "[1]", 422],
    ["nothing", "", 422],
  ])("%s is refused in the one shape", async (_name, body, status) => {
    const answer = await post("/api/access/sign-out", body);
    expect(answer.status).toBe(status);
    expect(codeIn(answer)).toBe(status === 400 ? "request.malformed" : "input.invalid");
  });

  test("bytes that are not UTF-8 and types that nobody reads are malformed", async () => {
    const body = Buffer.from([0x22, 0xff, 0xfe, 0x22]);
    expect((await ask("/api/access/sign-out", { method: "POST", body, headers: signedIn() })).status).toBe(
      400,
    );
    const xml = await post("/api/access/sign-out", "<x/>", { "content-type": "application/xml" });
    expect([xml.status, codeIn(xml)]).toEqual([415, "request.malformed"]);
    const form = await post("/api/access/sign-out", "--x\r\nbroken", {
      "content-type": "multipart/form-data; boundary=x",
    });
    expect([form.status, codeIn(form)]).toEqual([400, "request.malformed"]);
  });

  test("an unknown address is not found, a wrong method is told the right ones", async () => {
    const nowhere = await ask("/api/nowhere/at/all", { headers: signedIn() });
    expect([nowhere.status, codeIn(nowhere)]).toEqual([404, "request.notFound"]);
    const wrong = await ask("/api/access/sign-out", { headers: signedIn() });
    expect([wrong.status, codeIn(wrong), JSON.parse(wrong.text).params]).toEqual([
      405,
      "request.wrongMethod",
      { method: "GET", allowed: "POST" },
    ]);
    const put = await ask("/api/orders/0199aaaa-0000-7000-8000-000000000001", {
      method: "PUT",
      body: "{}",
      headers: signedIn(),
    });
    expect([put.status, JSON.parse(put.text).params.allowed]).toEqual([405, "GET, POST"]);
    const page = await ask("/", { method: "POST", body: "{}", headers: signedIn() });
    expect([page.status, codeIn(page)]).toEqual([405, "request.wrongMethod"]);
  });

  test("a role that may not is refused with 403, a record that is not there with 404", async () => {
    const denied = await ask("/api/company", { headers: signedIn() });
    expect([denied.status, codeIn(denied)]).toEqual([403, "permission.denied"]);
    const missing = await ask("/api/orders/0199aaaa-0000-7000-8000-000000000001", { headers: signedIn() });
    expect([missing.status, codeIn(missing)]).toEqual([404, "record.notFound"]);
  });

  test("a body above one megabyte is too large, announced or not", async () => {
    const body = Buffer.alloc(1024 * 1024 + 1, " ");
    const announced = await ask("/api/access/sign-out", {
      method: "POST",
      headers: { ...signedIn(), "content-length": String(body.length) },
      body,
    });
    expect([announced.status, codeIn(announced)]).toEqual([413, "request.tooLarge"]);
    const chunked = await ask("/api/access/sign-out", {
      method: "POST",
      headers: { ...signedIn(), "transfer-encoding": "chunked" },
      body,
    });
    expect([chunked.status, codeIn(chunked)]).toEqual([413, "request.tooLarge"]);
    const fits = await ask("/api/access/sign-out", {
      method: "POST",
      headers: signedIn(),
      body: `{${" ".repeat(1024 * 1024 - 2)}}`,
    });
    expect(fits.status).toBe(422);
  });

  test("a fault of the program is told by the number of its report and by nothing else", async () => {
    const { database } = site.office;
    Object.assign(site.office, {
      database: () => {
        throw new Error("the disk is on fire");
      },
    });
    const answer = await ask("/api/audit/head", { headers: signedIn() });
    Object.assign(site.office, { database });
    expect([answer.status, codeIn(answer)]).toEqual([500, "server.fault"]);
    expect(JSON.parse(answer.text).params.report).toMatch(/^[0-9a-f]{12}$/);
    expect(answer.text).not.toContain("fire");
  });
});

describe("the OpenAPI document", () => {
  test("names every procedure at its route, and both keys", async () => {
    const answer = await ask("/api/openapi.json", { headers: door });
    const document = JSON.parse(answer.text);
    expect(document.openapi).toMatch(/^3\.1/);
    const listed = Object.entries<Record<string, { operationId: string }>>(document.paths).flatMap(
      ([route, methods]) =>
        Object.entries(methods).map(
          ([method, { operationId }]) => `${method.toUpperCase()} ${route} ${operationId}`,
        ),
    );
    expect(routes.length).toBeGreaterThan(60);
    expect(listed.sort()).toEqual(
      routes.map(({ id, method, path: route }) => `${method} ${route} ${id}`).sort(),
    );
    expect(document.components.securitySchemes).toMatchObject({
      session: { type: "http", scheme: "bearer" },
      door: { type: "apiKey", in: "header", name: "X-Havaleh-Door" },
    });
    const signIn = document.paths["/access/sign-in"].post.requestBody.content["application/json"].schema;
    expect(signIn.required.sort()).toEqual(["commandId", "password", "username"]);
  });
});
