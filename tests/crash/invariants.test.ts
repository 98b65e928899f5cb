import { cpSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseFileName } from "../../db/kernel/database.ts";
import { makeSalesOffice } from "../support/sales-office.ts";
import { brokenInvariants } from "./invariants.ts";

let whole: string;
beforeAll(async () => {
  whole = mkdtempSync(path.join(os.tmpdir(), "havaleh-whole-"));
  const office = await makeSalesOffice();
  await office.issuedProforma();
  await office.pricedOrder();
  office.office.database().writer.run("VACUUM INTO ?", path.join(whole, databaseFileName));
  await office.end();
});
afterAll(() => rmSync(whole, { recursive: true, force: true }));

test("a whole file breaks nothing", () => {
  expect(brokenInvariants(whole)).toEqual([]);
});

/** What a crash could leave if the office did not write in one step, and the words that must tell of it. */
const damages: readonly (readonly [string, string, RegExp])[] = [
  ["a signature is missing", "DELETE FROM signature WHERE role = 'manager'", /without two live signatures/],
  [
    "an order moved alone",
    "UPDATE sales_order SET state = 'delivery_order_issued'",
    /without its delivery order/,
  ],
  [
    "a number was skipped",
    "UPDATE sales_order SET number = 'R-1405-000009' WHERE number = 'R-1405-000002'",
    /series R-1405/,
  ],
  ["a counter ran ahead", "UPDATE series_block SET next_number = 99 WHERE series = 'R'", /series R-1405/],
  ["a pro-forma is missing", "DELETE FROM signature; DELETE FROM proforma", /without its pro-forma|series P/],
  ["an outbox entry is missing", "DELETE FROM outbox WHERE table_name = 'sales_order'", /not in the outbox/],
  [
    "an event is missing",
    "DELETE FROM audit_subject WHERE seq = 5; DELETE FROM audit_event WHERE seq = 5",
    /chain breaks at 5/,
  ],
  ["an event was changed", "UPDATE audit_event SET at_ms = at_ms + 1 WHERE seq = 4", /chain breaks at 4/],
];

test.each(damages)("it is noticed when %s", (_name, sql, words) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "havaleh-broken-"));
  try {
    cpSync(whole, folder, { recursive: true });
    const sqlite = new Sqlite(path.join(folder, databaseFileName));
    sqlite.pragma("foreign_keys = OFF");
    sqlite.exec("DROP TRIGGER audit_event_keeps; DROP TRIGGER audit_event_stays");
    sqlite.exec(sql);
    sqlite.close();
    expect(brokenInvariants(folder).join("\n")).toMatch(words);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
