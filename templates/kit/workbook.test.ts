import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import ExcelJS from "exceljs";
import { afterAll, describe, expect, test } from "vitest";
import { isoDate } from "../../core/kernel/iso-date.ts";
import { money } from "../../core/kernel/money.ts";
import { deliveryOrdersSheet } from "../delivery-orders/delivery-orders.xlsx.ts";
import type { OrderRow } from "../orders/order-row.ts";
import { ordersSheet } from "../orders/orders.xlsx.ts";
import { paymentsSheet } from "../payments/payments.xlsx.ts";
import { deliveryOrderRow, exportOrderRow, orderRow, paymentRow } from "./workbook.fixture.ts";
import { type SheetSource, type WorkbookOptions, writeWorkbook } from "./workbook.ts";

const folder = mkdtempSync(join(tmpdir(), "havaleh-sheets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options: WorkbookOptions = { language: "fa", author: "Havaleh", date: isoDate("2026-11-21") };
const orderTotals = {
  quantityKg: 500_000n,
  total: [
    { currency: "IRR", amountMinor: 128_747_500_000n },
    { currency: "USD", amountMinor: 19_453_500n },
  ],
} as const;
const orders = (rows: Iterable<OrderRow>): SheetSource => ordersSheet(rows, orderTotals);
const repeated = (count: number): OrderRow[] => Array.from({ length: count }, () => orderRow);

let files = 0;
const newPath = (): string => {
  files += 1;
  return join(folder, `book-${files}.xlsx`);
};

async function written(sheets: readonly SheetSource[], chosen: Partial<WorkbookOptions> = {}) {
  const path = newPath();
  await writeWorkbook(sheets, path, { ...options, ...chosen });
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

function sheetOf(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The cell under a head; rows counted from 1 below the heads. */
function cell(sheet: ExcelJS.Worksheet, head: string, row: number, step = 0): ExcelJS.Cell {
  let column = 0;
  sheet.getRow(1).eachCell((candidate, index) => {
    if (candidate.value === head) column = index;
  });
  if (column === 0) throw new Error(`no column ${head}`);
  return sheet.getRow(row + 1).getCell(column + step);
}

describe("a sheet of orders", () => {
  test("in Persian it runs right to left, its head is frozen and its rows have a filter without the totals", async () => {
    const sheet = sheetOf(await written([orders([orderRow, exportOrderRow])]), "سفارش‌ها");
    const [view] = sheet.views;
    expect(view).toMatchObject({ rightToLeft: true, state: "frozen", ySplit: 1 });
    expect(sheet.autoFilter).toBe("A1:Z3");
    expect(sheet.rowCount).toBe(5);
  });

  test("in English it runs left to right with English heads", async () => {
    const sheet = sheetOf(await written([orders([orderRow])], { language: "en" }), "Orders");
    expect(sheet.views[0]?.rightToLeft).not.toBe(true);
    expect(cell(sheet, "Order no.", 1).value).toBe("R-1405-000101");
    expect(cell(sheet, "Date (Jalali)", 1).value).toBe("1405/07/09");
  });

  test("dates are real dates with the Jalali day beside them, amounts are numbers with their currency", async () => {
    const sheet = sheetOf(await written([orders([orderRow, exportOrderRow])]), "سفارش‌ها");
    expect(cell(sheet, "تاریخ", 1).value).toEqual(new Date("2026-10-01T00:00:00Z"));
    expect(cell(sheet, "تاریخ", 1).numFmt).toBe("yyyy-mm-dd");
    expect(cell(sheet, "تاریخ", 1, 1).value).toBe("۱۴۰۵/۰۷/۰۹");
    expect(cell(sheet, "جمع کل", 1).value).toBe(128_747_500_000);
    expect(cell(sheet, "جمع کل", 1).numFmt).toBe("#,##0");
    expect(cell(sheet, "جمع کل", 1, 1).value).toBe("IRR");
    expect(cell(sheet, "جمع کل", 2).value).toBe(194_535);
    expect(cell(sheet, "جمع کل", 2).numFmt).toBe("#,##0.00");
    expect(cell(sheet, "فی", 2).value).toBe(389.07);
    expect(cell(sheet, "واحد فی", 2).value).toBe("t");
    expect(cell(sheet, "مرز خروجی", 1).value).toBeNull();
  });

  test("the totals are those given, one line for each currency", async () => {
    const sheet = sheetOf(await written([orders([orderRow, exportOrderRow])]), "سفارش‌ها");
    expect(cell(sheet, "شماره سفارش", 3).value).toBe("جمع");
    expect(cell(sheet, "مقدار (کیلوگرم)", 3).value).toBe(500_000);
    expect(cell(sheet, "جمع کل", 3).value).toBe(128_747_500_000);
    expect(cell(sheet, "جمع کل", 4).value).toBe(194_535);
    expect(cell(sheet, "جمع کل", 4, 1).value).toBe("USD");
  });

  test("a number of more than fifteen digits is a text with every digit", async () => {
    const large = { ...orderRow, total: money("IRR", 1_234_567_890_123_456) };
    const totals = {
      quantityKg: 1n,
      total: [{ currency: "IRR", amountMinor: 9_999_999_999_999_999_999n }],
    } as const;
    const sheet = sheetOf(await written([ordersSheet([large], totals)]), "سفارش‌ها");
    expect(cell(sheet, "جمع کل", 1).value).toBe("1234567890123456");
    expect(cell(sheet, "جمع کل", 2).value).toBe("9999999999999999999");
    const exact = { ...orderRow, total: money("IRR", 999_999_999_999_999) };
    const other = sheetOf(await written([ordersSheet([exact], totals)]), "سفارش‌ها");
    expect(cell(other, "جمع کل", 1).value).toBe(999_999_999_999_999);
  });

  test.each(['=HYPERLINK("http://x.example","y")', "+1+1", "@SUM(A1)", "-2", "\t=1+1"])(
    "the text %j stays a text",
    async (typed) => {
      const sheet = sheetOf(await written([orders([{ ...orderRow, customerName: typed }])]), "سفارش‌ها");
      const read = cell(sheet, "مشتری", 1);
      expect(read.type).toBe(ExcelJS.ValueType.String);
      expect(read.value).toBe(typed.replace("\t", " "));
    },
  );

  test("no row gives heads and totals alone", async () => {
    const sheet = sheetOf(await written([ordersSheet([], { quantityKg: 0n, total: [] })]), "سفارش‌ها");
    expect(sheet.rowCount).toBe(2);
    expect(cell(sheet, "مقدار (کیلوگرم)", 1).value).toBe(0);
  });
});

describe("a workbook of all three sheets", () => {
  const all = (): readonly SheetSource[] => [
    orders([orderRow, exportOrderRow]),
    paymentsSheet([paymentRow], { amount: [{ currency: "IRR", amountMinor: 128_747_500_000n }] }),
    deliveryOrdersSheet([deliveryOrderRow], {
      quantityKg: 250_000n,
      liftedKg: 100_000n,
      remainingKg: 150_000n,
    }),
  ];

  test("holds orders, payments and delivery orders in this order", async () => {
    const book = await written(all());
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(["سفارش‌ها", "پرداخت‌ها", "حواله‌ها"]);
    const payments = sheetOf(book, "پرداخت‌ها");
    expect(cell(payments, "شماره پیگیری بانکی", 1).value).toBe("740225321313");
    expect(cell(payments, "مبلغ", 2).value).toBe(128_747_500_000);
    const deliveries = sheetOf(book, "حواله‌ها");
    expect(cell(deliveries, "رواداری", 1).value).toBe(0.05);
    expect(cell(deliveries, "رواداری", 1).numFmt).toBe("0%");
    expect(cell(deliveries, "مانده (کیلوگرم)", 2).value).toBe(150_000);
    expect(cell(deliveries, "پایان اعتبار", 1, 1).value).toBe("۱۴۰۵/۰۸/۱۴");
  });

  test("equal data give equal bytes, also in another second and through a stream", async () => {
    const [first, second] = [newPath(), newPath()];
    await writeWorkbook(all(), first, options);
    await wait(2_100); // An archive entry counts time in steps of two seconds.
    await writeWorkbook(all(), second, options);
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
    const stream = new PassThrough();
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    await writeWorkbook(all(), stream, options);
    expect(Buffer.concat(chunks).equals(readFileSync(first))).toBe(true);
  });
});

describe("progress and cancel", () => {
  test("progress counts rows up to the last one", async () => {
    const seen: number[] = [];
    const count = await writeWorkbook([orders(repeated(1_200))], newPath(), {
      ...options,
      onProgress: (done) => seen.push(done),
    });
    expect(count).toBe(1_200);
    expect(seen).toEqual([250, 500, 750, 1_000, 1_200]);
  });

  test("a cancel in the middle removes the file and throws the reason", async () => {
    const path = newPath();
    const stop = new AbortController();
    let taken = 0;
    function* endless(): Generator<OrderRow> {
      for (;;) {
        taken += 1;
        yield orderRow;
      }
    }
    const writing = writeWorkbook([orders(endless())], path, {
      ...options,
      signal: stop.signal,
      onProgress: (done) => done >= 1_000 && stop.abort(new Error("enough")),
    });
    await expect(writing).rejects.toThrow("enough");
    expect(taken).toBe(1_000);
    expect(readdirSync(folder).filter((name) => path.endsWith(name) || name.endsWith(".part"))).toEqual([]);
  });

  test("a cancel before the start writes nothing", async () => {
    const path = newPath();
    const writing = writeWorkbook([orders([orderRow])], path, { ...options, signal: AbortSignal.abort() });
    await expect(writing).rejects.toThrow();
    expect(existsSync(path)).toBe(false);
    expect(existsSync(`${path}.part`)).toBe(false);
  });

  test("a fault in the source of rows removes the file and is passed on", async () => {
    const path = newPath();
    async function* broken(): AsyncGenerator<OrderRow> {
      yield orderRow;
      throw new Error("the database went away");
    }
    const writing = writeWorkbook([ordersSheet(broken(), orderTotals)], path, options);
    await expect(writing).rejects.toThrow("the database went away");
    expect(readdirSync(folder).filter((name) => path.endsWith(name) || name.endsWith(".part"))).toEqual([]);
  });

  test("a folder that is not there is refused without a hanging writer", async () => {
    const path = join(folder, "nowhere", "book.xlsx");
    await expect(writeWorkbook([orders(repeated(10))], path, options)).rejects.toThrow("ENOENT");
  });
});
