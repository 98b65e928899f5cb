import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { MessageChannel } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink as FetchLink } from "@orpc/client/fetch";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { contract } from "../../core/contract.ts";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
import { refusalOf } from "../../tests/support/refusals.ts";
import { type HttpHost, startHttp } from "./http.ts";
import { upgradePort } from "./message-port.ts";

type Client = ContractRouterClient<typeof contract>;
type Transport = { readonly name: string; connect(authorization: string): { client: Client; leave(): void } };

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

const overHttp: Transport = {
  name: "over HTTP",
  connect(authorization) {
    const headers = { authorization, "x-havaleh-door": token };
    return {
      client: createORPCClient(new FetchLink({ url: `${host.origin}/rpc`, headers })),
      leave: () => {},
    };
  },
};

const overPort: Transport = {
  name: "over a message port",
  connect(authorization) {
    const { port1, port2 } = new MessageChannel();
    upgradePort(port2, site.office);
    port2.start();
    const client: Client = createORPCClient(new PortLink({ port: port1, headers: { authorization } }));
    port1.start();
    return { client, leave: () => port1.close() };
  },
};

const bearer = async (username: string) => `Bearer ${await site.sessionOf(username)}`;
const exportFiles = (): string[] => {
  const folder = path.join(site.office.dataFolder(), "exports");
  return existsSync(folder) ? readdirSync(folder) : [];
};

/** Gives the worker of long jobs something to do, so that an export asked for now has to wait. */
const keepLongWorkerBusy = (workbooks: number): Promise<unknown> =>
  Promise.all(
    Array.from({ length: workbooks }, (_none, place) =>
      site.office.jobs.run("writeWorkbook", {
        databaseFile: site.office.database().file,
        file: path.join(site.office.dataFolder(), `busy-${place}.xlsx`),
        kinds: ["orders", "payments", "deliveryOrders"],
        language: "fa",
        atMs: site.office.clock.nowMs(),
      }),
    ),
  );

/** Bytes that begin like a PDF and end like one. */
const pdfOf = (sizeBytes: number): File => {
  const bytes = Buffer.alloc(sizeBytes, " ");
  bytes.write("%PDF-1.7\n");
  bytes.write("%%EOF\n", sizeBytes - 6);
  return new File([bytes], "رسید.pdf", { type: "application/pdf" });
};

describe.each([overHttp, overPort])("a client $name", ({ connect }) => {
  test("is known by its session and hears refusals in the one shape", async () => {
    const { client, leave } = connect(await bearer("auditor"));
    expect((await client.access.me({})).user.username).toBe("auditor");
    expect((await client.audit.verify({})).isIntact).toBe(true);
    expect(
      await refusalOf(() => client.orders.claim({ commandId: site.newId(), orderId: site.newId() })),
    ).toMatchObject({ code: "permission.denied", fields: [] });
    const unread = await refusalOf(() => client.customers.list({ limit: 1000 }));
    expect(unread.fields).toMatchObject([{ path: "limit", code: "field.tooBig", params: { max: "200" } }]);
    leave();
  });

  test("without a session is nobody", async () => {
    const { client, leave } = connect("Bearer x");
    expect((await refusalOf(() => client.access.me({}))).code).toBe("session.none");
    expect((await client.company.status({})).phase).toBe("ready");
    leave();
  });

  test("sends a file of three megabytes whole", async () => {
    const { client, leave } = connect(await bearer("sales.expert"));
    const answer = await client.attachments.upload({ file: pdfOf(3 * 1024 * 1024) });
    expect(answer).toMatchObject({ type: "application/pdf", sizeBytes: 3 * 1024 * 1024, name: "رسید.pdf" });
    expect(site.office.files().has(answer.sha256)).toBe(true);
    leave();
  });

  test("follows an export to its end and takes the workbook", async () => {
    const { client, leave } = connect(await bearer("fin.manager"));
    const stream = await client.exports.run({ kinds: ["orders"], language: "en" });
    let step = await stream.next();
    while (!step.done) step = await stream.next();
    expect(step.value).toMatchObject({ rows: 0, name: "havaleh-1405-08-30.xlsx" });
    const file = await client.exports.download({ exportId: step.value.exportId });
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    leave();
  });

  test("that leaves an export stops it: no file is written for nobody", async () => {
    const { client, leave } = connect(await bearer("fin.manager"));
    const before = exportFiles();
    const busy = keepLongWorkerBusy(24);
    const controller = new AbortController();
    const stream = await client.exports.run(
      { kinds: ["orders"], language: "fa" },
      { signal: controller.signal },
    );
    const pending = stream.next().then(
      () => "went on",
      () => "left",
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    controller.abort();
    await busy;
    await keepLongWorkerBusy(1);
    expect(await pending).toBe("left");
    expect(exportFiles()).toEqual(before);
    leave();
  });
});

test("a window that closes its port stops its export", async () => {
  const { client, leave } = overPort.connect(await bearer("fin.manager"));
  const before = exportFiles();
  const busy = keepLongWorkerBusy(24);
  const stream = await client.exports.run({ kinds: ["orders"], language: "fa" });
  stream.next().catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 100));
  leave();
  await busy;
  await keepLongWorkerBusy(1);
  expect(exportFiles()).toEqual(before);
});

describe("a file over HTTP", () => {
  const send = async (sizeBytes: number) => {
    const { client } = overHttp.connect(await bearer("sales.expert"));
    return refusalOf(() => client.attachments.upload({ file: pdfOf(sizeBytes) }));
  };
  const limit = 25 * 1024 * 1024;

  test("a byte above the limit of a file is refused by the store, more by the door", async () => {
    expect((await send(limit + 1)).code).toBe("attachment.tooLarge");
    expect((await send(limit + 128 * 1024)).code).toBe("request.tooLarge");
  });
});

test("a call that is not one of ours is malformed, whatever it hides", async () => {
  const headers = { "x-havaleh-door": token, "content-type": "application/json" };
  for (const body of [
    '{"json":{},"meta":[[99,"x"]]}',
    '{"json":{"a":1},"meta":"x"}',
    '{"json":1,"meta":[[0,"__proto__","a"]]}',
    "[]",
  ]) {
    const answer = await fetch(`${host.origin}/rpc/company/status`, { method: "POST", headers, body });
    const { json } = (await answer.json()) as { json: { data?: { code?: string }; phase?: string } }; // Either an answer or a refusal.
    expect([body, answer.status < 500, json.data?.code ?? json.phase]).toEqual([
      body,
      true,
      expect.any(String),
    ]);
  }
});
