import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
import {
  approvers,
  furnishSales,
  issueProforma,
  payInFull,
  type Sales,
  slipFor,
} from "../../tests/support/sale-case.ts";

let t: TestOffice;
let sales: Sales;
beforeAll(async () => {
  t = await makeOffice();
  sales = await furnishSales(t);
});
afterAll(() => t.end());

const cancel = (orderId: string, user: string) =>
  t
    .call(user)
    .orders.cancel({ commandId: t.newId(), orderId, reasonCode: "CUSTOMER", reason: "انصراف مشتری" });

test("cancelling after approved money opens one refund of exactly that money, to the customer's own account", async () => {
  const issued = await issueProforma(sales);
  await payInFull(t, issued);
  expect((await cancel(issued.orderId, "fin.manager")).state).toBe("cancelled");
  const { rows } = await t.call("auditor").refunds.list({ q: issued.orderNumber });
  expect(rows).toMatchObject([
    {
      number: "RF-1405-0001",
      cause: "CANCEL",
      currency: "IRR",
      amountMinor: issued.totalMinor,
      requestedOn: "2026-11-21",
      state: "requested",
      isImported: false,
    },
  ]);
  const stored = t.office.database().reader.row("SELECT iban, checked_by, approved_by FROM refund");
  expect(stored).toEqual({ iban: "IR630570000000663902741657", checked_by: null, approved_by: null });
  const slip = t.office.database().reader.row("SELECT state FROM payment WHERE order_id = ?", issued.orderId);
  expect(slip).toEqual({ state: "approved" });
});

test("only money that all three levels saw is refunded; several slips make one refund", async () => {
  const issued = await issueProforma(sales);
  for (const amountMinor of [1_000, 2_500, 4_000]) {
    const slip = await t.call("sales.expert").payments.attach({ ...slipFor(t, issued), amountMinor });
    const levels = amountMinor === 4_000 ? approvers.slice(0, 2) : approvers;
    for (const approver of levels)
      await t.call(approver).payments.approve({ commandId: t.newId(), paymentId: slip.id });
  }
  await cancel(issued.orderId, "sales.manager");
  const { rows } = await t.call("auditor").refunds.list({ q: issued.orderNumber });
  expect(rows.map(({ number, amountMinor }) => [number, amountMinor])).toEqual([["RF-1405-0002", 3_500]]);
});

test("cancelling without approved money opens none", async () => {
  const issued = await issueProforma(sales);
  await t.call("sales.expert").payments.attach(slipFor(t, issued));
  await cancel(issued.orderId, "sales.manager");
  expect((await t.call("auditor").refunds.list({ q: issued.orderNumber })).rows).toEqual([]);
  expect((await t.call("auditor").refunds.list({})).count.value).toBe(2);
  expect((await t.call("auditor").refunds.list({ state: "paid" })).rows).toEqual([]);
});
