import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ExportKind } from "../../core/exports/export.contract.ts";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
import { codeOf } from "../../tests/support/refusals.ts";
import { furnishSales, issueProforma, payInFull, priceOrder } from "../../tests/support/sale-case.ts";
import { sweepExports } from "./export-shelf.ts";

let t: TestOffice;
beforeAll(async () => {
  t = await makeOffice();
  const sales = await furnishSales(t);
  for (const saleType of ["DOMESTIC", "EXPORT", "DOMESTIC"] as const) {
    const issued = await issueProforma(sales, { saleType });
    await payInFull(t, issued);
    await t.call("fin.manager").deliveryOrders.issue({ commandId: t.newId(), orderId: issued.orderId });
  }
  await priceOrder(sales);
});
afterAll(() => t.end());

const folder = (): string => path.join(t.office.dataFolder(), "exports");
const filesIn = (): string[] => (existsSync(folder()) ? readdirSync(folder()) : []);

async function exportAs(user: string, kinds: ExportKind[], language: "fa" | "en" = "fa") {
  const stream = await t.call(user).exports.run({ kinds, language });
  const progress: { doneRows: number; totalRows: number }[] = [];
  for (;;) {
    const step = await stream.next();
    if (step.done) return { progress, result: step.value };
    progress.push(step.value);
  }
}

async function sheetsOf(file: File): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await file.arrayBuffer());
  return workbook;
}
const textsOf = (row: ExcelJS.Row): string[] =>
  Array.isArray(row.values) ? row.values.slice(1).map((value) => String(value ?? "")) : [];

/** Many orders at once, copied inside SQLite, so that a cancel has something to stop. */
function multiplyOrders(count: number): void {
  const { writer } = t.office.database();
  const columns = writer
    .rows<{ name: string }>("SELECT name FROM pragma_table_info('sales_order')")
    .map(({ name }) => name)
    .filter((name) => !["id", "number"].includes(name))
    .join(", ");
  writer.run(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
     INSERT INTO sales_order (id, number, ${columns})
     SELECT printf('copy-%06d', i), printf('R-1404-%06d', i), ${columns}
     FROM n, (SELECT * FROM sales_order ORDER BY number DESC LIMIT 1)`,
    count,
  );
}

describe("a workbook", () => {
  test("holds every row of the chosen sheets, and its totals are those of the screen", async () => {
    const { progress, result } = await exportAs("sales.manager", ["orders", "payments", "deliveryOrders"]);
    expect(result).toMatchObject({ rows: 4 + 3 + 3, name: "havaleh-1405-08-30.xlsx" });
    expect(progress.at(-1)).toEqual({ doneRows: 10, totalRows: 10 });
    const file = await t.call("sales.manager").exports.download({ exportId: result.exportId });
    expect(file.name).toBe(result.name);
    const workbook = await sheetsOf(file);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["سفارش‌ها", "پرداخت‌ها", "حواله‌ها"]);
    const [orders, payments, deliveryOrders] = workbook.worksheets;
    expect(orders?.rowCount).toBe(1 + 4 + 2);
    expect(payments?.rowCount).toBe(1 + 3 + 2);
    expect(deliveryOrders?.rowCount).toBe(1 + 3 + 1);
    const totals = await t.call("sales.manager").deliveryOrders.list({});
    const lastRow = deliveryOrders ? textsOf(deliveryOrders.getRow(5)) : [];
    expect(lastRow).toContain(totals.totals?.quantityKg);
    const paid = payments ? [textsOf(payments.getRow(5)), textsOf(payments.getRow(6))].flat() : [];
    expect(paid).toEqual(expect.arrayContaining(["48400000000", "IRR", "19800", "USD"]));
  });

  test("speaks the language asked for", async () => {
    const { result } = await exportAs("auditor", ["payments"], "en");
    const workbook = await sheetsOf(await t.call("auditor").exports.download({ exportId: result.exportId }));
    const [sheet] = workbook.worksheets;
    expect(sheet?.name).toBe("Payments");
    expect(sheet ? textsOf(sheet.getRow(2)) : []).toEqual(
      expect.arrayContaining(["PS-00001", "Azin Tous Plastics Co.", "Melli", "Approved by finance manager"]),
    );
  });

  test("equal data at the same time give equal bytes", async () => {
    const bytes = async (): Promise<string> => {
      const { result } = await exportAs("auditor", ["orders", "deliveryOrders"]);
      const file = await t.call("auditor").exports.download({ exportId: result.exportId });
      return Buffer.from(await file.arrayBuffer()).toString("base64");
    };
    expect(await bytes()).toBe(await bytes());
  });

  test("belongs to whoever made it", async () => {
    const { result } = await exportAs("sales.expert", ["orders"]);
    for (const user of ["sales.expert.2", "auditor", "fin.manager"])
      expect(await codeOf(() => t.call(user).exports.download({ exportId: result.exportId })), user).toBe(
        "export.gone",
      );
    expect(await codeOf(() => exportAs("wh.keeper", ["orders"]))).toBe("permission.denied");
    expect(await codeOf(() => t.call("auditor").exports.download({ exportId: t.newId() }))).toBe(
      "export.gone",
    );
  });

  test("is removed after an hour, and so is what an earlier run of the program left", async () => {
    const { result } = await exportAs("sales.expert", ["orders"]);
    const stray = path.join(folder(), "01a1fc5e-0000-7000-8000-000000000000.xlsx");
    writeFileSync(stray, "left over");
    t.clock.advance(3_600_000);
    sweepExports(t.office);
    expect(existsSync(stray)).toBe(false);
    expect(
      (await t.call("sales.expert").exports.download({ exportId: result.exportId })).size,
    ).toBeGreaterThan(0);
    t.clock.advance(1);
    expect(await codeOf(() => t.call("sales.expert").exports.download({ exportId: result.exportId }))).toBe(
      "export.gone",
    );
    expect(filesIn()).toEqual([]);
  });
});

describe("a cancel", () => {
  beforeAll(() => multiplyOrders(6_000));

  test("leaving the stream stops the worker in the middle and leaves no file", async () => {
    const stream = await t.call("sales.expert").exports.run({ kinds: ["orders"], language: "fa" });
    let step = await stream.next();
    while (!step.done && (step.value.doneRows === 0 || filesIn().length === 0)) step = await stream.next();
    expect(step.done).toBe(false);
    expect(step.value).toMatchObject({ totalRows: 6_004 });
    await stream.return?.();
    expect(filesIn()).toEqual([]);
    const { result } = await exportAs("sales.expert", ["payments"]);
    expect(result.rows).toBe(3);
  });

  test("an aborted call does the same and ends with job.cancelled", async () => {
    const before = filesIn();
    const controller = new AbortController();
    const stream = await t
      .call("sales.expert")
      .exports.run({ kinds: ["orders"], language: "fa" }, { signal: controller.signal });
    await stream.next();
    controller.abort();
    const rest = async (): Promise<void> => {
      for (;;) if ((await stream.next()).done) return;
    };
    expect(await codeOf(rest)).toBe("job.cancelled");
    expect(filesIn()).toEqual(before);
  });

  test("a large sheet is written whole, rows in the order of their numbers", async () => {
    const { progress, result } = await exportAs("sales.expert", ["orders"]);
    expect(result.rows).toBe(6_004);
    const done = progress.map(({ doneRows }) => doneRows);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.length).toBeGreaterThan(2);
  });
});
