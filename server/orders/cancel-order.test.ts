import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
import {
  approvers,
  furnishSales,
  type Issued,
  issueProforma,
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

const id = () => ({ commandId: t.newId() });
const attach = async (issued: Issued, amountMinor: number): Promise<string> =>
  (await t.call("sales.expert").payments.attach({ ...slipFor(t, issued), amountMinor })).id;
const approveBy = async (paymentId: string, users: readonly string[]): Promise<void> => {
  for (const user of users) await t.call(user).payments.approve({ ...id(), paymentId });
};
const cancel = (user: string, orderId: string) =>
  t.call(user).orders.cancel({ ...id(), orderId, reasonCode: "CUSTOMER", reason: "انصراف" });
const refundsOf = async (orderId: string) => {
  const { refunds } = await t.call("fin.manager").orders.get({ orderId });
  return refunds.map(({ state, amountMinor }) => ({ state, amountMinor }));
};

test("cancelling after approved money opens one refund of exactly that money, in the same step", async () => {
  const issued = await issueProforma(sales);
  await approveBy(await attach(issued, issued.totalMinor), approvers);
  const cancelled = await cancel("fin.manager", issued.orderId);
  expect(cancelled.state).toBe("cancelled");
  expect(await refundsOf(issued.orderId)).toEqual([{ state: "requested", amountMinor: issued.totalMinor }]);
});

test("of a part approved and a part still waiting, the refund holds the approved part only", async () => {
  const issued = await issueProforma(sales);
  const part = Math.floor(issued.totalMinor / 3);
  await approveBy(await attach(issued, part), approvers);
  await attach(issued, issued.totalMinor - part);
  await cancel("sales.manager", issued.orderId);
  expect(await refundsOf(issued.orderId)).toEqual([{ state: "requested", amountMinor: part }]);
});

test("money seen only after the order was cancelled is refunded too, and revives nothing", async () => {
  const issued = await issueProforma(sales);
  const paymentId = await attach(issued, issued.totalMinor);
  await approveBy(paymentId, approvers.slice(0, 1));
  await cancel("sales.manager", issued.orderId);
  expect(await refundsOf(issued.orderId)).toEqual([]);
  await approveBy(paymentId, approvers.slice(1));
  expect(await refundsOf(issued.orderId)).toEqual([{ state: "requested", amountMinor: issued.totalMinor }]);
  const order = await t.call("fin.manager").orders.get({ orderId: issued.orderId });
  expect(order.state).toBe("cancelled");
  expect(order.deliveryOrders).toEqual([]);
});

test("an order with its delivery order is not cancelled any more", async () => {
  const issued = await issueProforma(sales);
  await approveBy(await attach(issued, issued.totalMinor), approvers);
  await t.call("fin.manager").deliveryOrders.issue({ ...id(), orderId: issued.orderId });
  await expect(cancel("fin.manager", issued.orderId)).rejects.toThrow(
    expect.objectContaining({ code: "state.wrong" }),
  );
  expect(await refundsOf(issued.orderId)).toEqual([]);
});
