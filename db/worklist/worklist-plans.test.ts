import { afterAll, beforeAll, expect, test } from "vitest";
import { roles } from "../../core/access/roles.ts";
import { workOf } from "../../core/worklist/worklist-rules.ts";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
import { exportedDeliveryOrders, exportedOrders, exportedPayments } from "../exports/export.repository.ts";
import type { ReadableDb } from "../kernel/database.ts";
import { waitingWork } from "./worklist.repository.ts";

let t: TestOffice;
beforeAll(async () => {
  t = await makeOffice({ hasCompany: false });
});
afterAll(() => t.end());

/** The query plan of everything that a reader asks. */
function plansOf(read: (db: ReadableDb) => unknown): string[] {
  const { reader, writer } = t.office.database();
  const plans: string[] = [];
  read({
    orm: reader.orm,
    row: reader.row,
    rows(sql, ...params) {
      const steps = writer.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...params) as { detail: string }[]; // What SQLite documents.
      plans.push(steps.map(({ detail }) => detail).join("\n"));
      return reader.rows(sql, ...params);
    },
  });
  return plans;
}

test("whatever roles ask, no worklist walks a whole table of documents", () => {
  for (const role of roles) {
    const plans = plansOf((db) => waitingWork(db, workOf([role]), "somebody"));
    for (const plan of plans) expect(plan, role).not.toMatch(/SCAN (record|sales_order|proforma|payment)\b/);
  }
  expect(plansOf((db) => waitingWork(db, workOf(["sales.expert"]), "somebody"))).toHaveLength(2);
});

test("the rows of a workbook come along the index of their number and are never sorted", () => {
  const plans = plansOf((db) => [
    ...exportedOrders(db),
    ...exportedPayments(db),
    ...exportedDeliveryOrders(db),
  ]);
  expect(plans).toHaveLength(3);
  for (const plan of plans) {
    expect(plan).toMatch(/^SEARCH record USING INDEX \S+ \(number>\?\)/);
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
  }
});
