import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roles } from "../../core/access/roles.ts";
import { isTrackingCode } from "../../core/proformas/tracking-code.ts";
import { dumpDatabase } from "../../tests/support/dump-database.ts";
import { refusedWithoutTrace } from "../../tests/support/no-trace.ts";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
import { codeOf } from "../../tests/support/refusals.ts";
import {
  furnishSales,
  type Issued,
  issueProforma,
  payInFull,
  priceOrder,
  type Sales,
} from "../../tests/support/sale-case.ts";
import { runCommand } from "../kernel/command.ts";
import { issueDeliveryOrder } from "./issue-delivery-order.ts";

let t: TestOffice;
let sales: Sales;
beforeAll(async () => {
  t = await makeOffice();
  sales = await furnishSales(t);
});
afterAll(() => t.end());

const issue = (orderId: string, user = "fin.manager", commandId = t.newId()) =>
  runCommand(issueDeliveryOrder, t.as(user), { commandId, orderId });

async function paidOrder(saleType: "DOMESTIC" | "EXPORT" = "DOMESTIC"): Promise<Issued> {
  const issued = await issueProforma(sales, { saleType });
  await payInFull(t, issued);
  return issued;
}

const run = (sql: string, ...params: string[]) => t.office.database().writer.run(sql, ...params);
const ordinalOf = (number: string): number => Number(number.slice(-6));

describe("issue", () => {
  test("gives number, tracking code and expiry and moves the order in the same step", async () => {
    const { orderId } = await paidOrder();
    const done = await issue(orderId);
    expect(done).toMatchObject({ state: "issued", expiresOn: "2026-12-21" });
    expect(done.number).toMatch(/^D-1405-\d{6}$/);
    expect(isTrackingCode(done.trackingCode)).toBe(true);
    const record = await t.call("wh.keeper").deliveryOrders.get({ deliveryOrderId: done.id });
    expect(record).toMatchObject({
      ground: "payment",
      quantityKg: 22_000,
      liftedKg: 0,
      remainingKg: 22_000,
      tolerancePercent: "5",
      upperBoundKg: 23_100,
      issuedOn: "2026-11-21",
      firstExpiresOn: "2026-12-21",
      issuedByEn: "User fin.manager",
    });
    expect(record.groundRef).toMatch(/^PS-\d{5}$/);
    expect(record.timeline.map(({ command }) => command)).toEqual(["deliveryOrders.issue"]);
    const order = await t.call("fin.manager").orders.get({ orderId });
    expect(order.state).toBe("delivery_order_issued");
    expect(await t.call("wh.keeper").proformas.verify({ trackingCode: done.trackingCode })).toMatchObject({
      kind: "deliveryOrder",
      number: done.number,
      verdict: "valid",
    });
  });

  test("counts each sale type for itself", async () => {
    const domestic = [(await paidOrder()).orderId, (await paidOrder()).orderId];
    const first = await issue(domestic[0] ?? "");
    const exported = await issue((await paidOrder("EXPORT")).orderId);
    const second = await issue(domestic[1] ?? "");
    expect(exported.number).toBe("E-1405-000001");
    expect(ordinalOf(second.number)).toBe(ordinalOf(first.number) + 1);
  });

  test("a free sale is issued on the manager's approval alone", async () => {
    const { orderId } = await priceOrder(sales, { saleType: "FREE", quantityKg: 25 });
    expect((await refusedWithoutTrace(t, () => issue(orderId))).code).toBe("state.wrong");
    await t.call("sales.manager").orders.approveFree({ commandId: t.newId(), orderId, purpose: "SAMPLE" });
    const done = await issue(orderId);
    expect(done.number).toBe("M-1405-000001");
    const record = await t.call("auditor").deliveryOrders.get({ deliveryOrderId: done.id });
    expect(record).toMatchObject({ ground: "manager", groundRef: "FA-1405-0001" });
  });

  test("a double click is one delivery order, two clicks are one and a refusal", async () => {
    const { orderId } = await paidOrder();
    const commandId = t.newId();
    const [one, same, other] = await Promise.allSettled([
      issue(orderId, "fin.manager", commandId),
      issue(orderId, "fin.manager", commandId),
      issue(orderId, "fin.manager.2"),
    ]);
    expect(one.status === "fulfilled" && same.status === "fulfilled" && one.value).toEqual(
      same.status === "fulfilled" && same.value,
    );
    expect(other).toMatchObject({ status: "rejected", reason: { code: "state.wrong" } });
    const { reader } = t.office.database();
    expect(reader.rows("SELECT 1 FROM delivery_order WHERE order_id = ?", orderId)).toHaveLength(1);
  });
});

describe("a refused issue leaves no trace and takes no number", () => {
  test("nobody but the finance manager issues", async () => {
    const { orderId } = await paidOrder();
    const before = dumpDatabase(t.office.database().reader);
    for (const role of roles.filter((name) => name !== "fin.manager"))
      expect(await codeOf(() => issue(orderId, role)), role).toBe("permission.denied");
    expect(dumpDatabase(t.office.database().reader)).toEqual(before);
  });

  test("an order that is not finance approved has no delivery order", async () => {
    const issued = await issueProforma(sales);
    expect((await refusedWithoutTrace(t, () => issue(issued.orderId))).code).toBe("state.wrong");
    const unknown = "01a1fc5e-4940-7017-8308-a01079aab999";
    expect((await refusedWithoutTrace(t, () => issue(unknown))).code).toBe("record.notFound");
  });

  test("the ground is checked anew: money missing, an approver twice, a level missing", async () => {
    const issued = await paidOrder();
    const { reader } = t.office.database();
    const slip = reader.row<{ id: string; amount: number }>(
      "SELECT id, amount_minor AS amount FROM payment WHERE order_id = ?",
      issued.orderId,
    );
    const paymentId = slip?.id ?? "";
    const before = ordinalOf((await issue((await paidOrder()).orderId)).number);
    run("UPDATE payment SET amount_minor = amount_minor - 2 WHERE id = ?", paymentId);
    expect((await refusedWithoutTrace(t, () => issue(issued.orderId))).code).toBe(
      "deliveryOrder.groundMissing",
    );
    run("UPDATE payment SET amount_minor = amount_minor + 2 WHERE id = ?", paymentId);
    run("UPDATE payment_approval SET decision = 'rejected' WHERE payment_id = ? AND level = 2", paymentId);
    expect((await refusedWithoutTrace(t, () => issue(issued.orderId))).code).toBe(
      "deliveryOrder.groundMissing",
    );
    run("UPDATE payment_approval SET decision = 'approved' WHERE payment_id = ? AND level = 2", paymentId);
    expect(ordinalOf((await issue(issued.orderId)).number)).toBe(before + 1);
  });

  test("a product taken off sale and an order on credit are refused by name", async () => {
    const issued = await paidOrder();
    run("UPDATE product SET status = 'inactive'");
    expect((await refusedWithoutTrace(t, () => issue(issued.orderId))).code).toBe(
      "deliveryOrder.productInactive",
    );
    run("UPDATE product SET status = 'active'");
    run("UPDATE sales_order SET settlement = 'credit' WHERE id = ?", issued.orderId);
    expect((await refusedWithoutTrace(t, () => issue(issued.orderId))).code).toBe(
      "deliveryOrder.groundNotOffered",
    );
    run("UPDATE sales_order SET settlement = 'cash' WHERE id = ?", issued.orderId);
    expect((await issue(issued.orderId)).state).toBe("issued");
  });
});

test("numbers of a series have no gap and no repeat after all refusals", () => {
  const { reader } = t.office.database();
  const numbers = reader
    .rows<{ number: string }>("SELECT number FROM delivery_order WHERE series = 'D' ORDER BY number")
    .map(({ number }) => ordinalOf(number));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(numbers.length).toBeGreaterThan(4);
});
