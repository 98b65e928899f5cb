import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
import {
  approvers,
  furnishSales,
  issueProforma,
  payInFull,
  priceOrder,
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

const workOf = async (user: string): Promise<string[]> =>
  (await t.call(user).worklist.list({})).map(({ kind, state, number }) => `${kind} ${state} ${number}`);

test("each step of a case moves it from one desk's worklist to the next", async () => {
  const { orderId, orderNumber } = await priceOrder(sales);
  expect(await workOf("sales.expert")).toEqual([`proforma draft ${orderNumber}`]);
  expect(await workOf("sales.expert.2")).toEqual([]);
  const [draft] = (await t.call("sales.expert").orders.get({ orderId })).proformas;
  const proformaId = draft?.id ?? "";
  const { contentHash } = await t.call("sales.expert").proformas.get({ proformaId });
  await t.call("sales.expert").proformas.sign({ commandId: t.newId(), proformaId, contentHash });
  expect(await workOf("sales.manager")).toEqual([`proforma signed_expert ${orderNumber}`]);
  await t.call("sales.manager").proformas.issue({ commandId: t.newId(), proformaId, contentHash });
  expect(await workOf("sales.manager")).toEqual([]);
  const { totalMinor } = await t.call("sales.expert").proformas.get({ proformaId });
  const issued = { orderId, orderNumber, proformaId, number: "", totalMinor };
  const slip = await t.call("sales.expert").payments.attach(slipFor(t, issued));
  for (const [index, approver] of approvers.entries()) {
    for (const other of approvers)
      expect(await workOf(other), `${other} before ${approver}`).toEqual(
        other === approver
          ? [`payment ${["waiting", "approved_1", "approved_2"][index]} ${slip.number}`]
          : [],
      );
    await t.call(approver).payments.approve({ commandId: t.newId(), paymentId: slip.id });
  }
  expect(await workOf("fin.manager")).toEqual([`order finance_approved ${orderNumber}`]);
  await t.call("fin.manager").deliveryOrders.issue({ commandId: t.newId(), orderId });
  expect(await workOf("fin.manager")).toEqual([]);
});

test("a claimed order waits for its claimer alone, a submitted one for every expert, a free one for the manager", async () => {
  const free = await priceOrder(sales, { saleType: "FREE", quantityKg: 25 });
  expect(await workOf("sales.manager")).toEqual([`order priced ${free.orderNumber}`]);
  await t.call("sales.expert").orders.reopen({ commandId: t.newId(), orderId: free.orderId, reason: "x" });
  const mine = await workOf("sales.expert");
  expect(mine).toEqual([`order in_review ${free.orderNumber}`]);
  expect(await workOf("sales.expert.2")).toEqual([]);
  const returned = { commandId: t.newId(), orderId: free.orderId, reasonCode: "KYC", reason: "نقص مدارک" };
  await t.call("sales.expert").orders.returnToCustomer(returned);
  expect(await workOf("sales.expert.2")).toEqual([`order returned ${free.orderNumber}`]);
});

test("a rate waits for an approver who did not enter it", async () => {
  const enter = (user: string, currency: "EUR" | "AED") =>
    t.call(user).currencyRates.enter({
      commandId: t.newId(),
      date: t.office.businessDay(),
      kind: "ETS",
      currency,
      rialPerUnit: "1355677",
    });
  await enter("sales.manager", "EUR");
  await enter("fin.treasury", "AED");
  const rates = async (user: string) =>
    (await workOf(user)).filter((line) => line.startsWith("currencyRate"));
  expect(await rates("sales.manager")).toEqual(["currencyRate entered AED 2026-11-21"]);
  expect((await rates("fin.manager")).sort()).toEqual([
    "currencyRate entered AED 2026-11-21",
    "currencyRate entered EUR 2026-11-21",
  ]);
  expect(await rates("fin.treasury")).toEqual([]);
});

test("the oldest comes first over all kinds, and people without such work have an empty list", async () => {
  t.clock.advance(60_000);
  const issued = await issueProforma(sales);
  await payInFull(t, issued);
  const work = await t.call("fin.manager").worklist.list({});
  expect(work.map(({ sinceMs }) => sinceMs)).toEqual(
    work.map(({ sinceMs }) => sinceMs).sort((a, b) => a - b),
  );
  expect(work.at(-1)).toMatchObject({ kind: "order", orderId: issued.orderId, state: "finance_approved" });
  for (const user of ["wh.keeper", "auditor", "adm"]) expect(await workOf(user)).toEqual([]);
});
