import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReadableDb } from "../../db/kernel/database.ts";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
import { openSample } from "../imports/open-sample.ts";
import { anonymousActor } from "../kernel/actor.ts";
import { runCommand } from "../kernel/command.ts";
import { approveSlip } from "../payments/approve-slip.ts";
import { readPayment } from "../payments/payment.queries.ts";
import { proformaFile } from "../proformas/proforma-paper.ts";
import { listWork } from "../worklist/worklist.router.ts";
import { readDeliveryOrder } from "./delivery-order.queries.ts";
import { deliveryOrderFile } from "./delivery-order-paper.ts";
import { issueDeliveryOrder } from "./issue-delivery-order.ts";

let t: TestOffice;
let db: ReadableDb;
beforeAll(async () => {
  t = await makeOffice({ hasCompany: false, seed: "sample papers" });
  await openSample(t.office, { shiftToToday: false, commandId: t.newId(), actor: anonymousActor });
  db = t.office.database().reader;
});
afterAll(() => t.end());

const idsOf = (table: string) =>
  db.rows<{ id: string; number: string | null }>(`SELECT id, number FROM ${table} ORDER BY id`);
const isPdf = async (file: File): Promise<boolean> => (await file.slice(0, 5).text()) === "%PDF-";

describe.each(["fa", "en"] as const)("documents of the time before the program, in %s", (language) => {
  test("every pro-forma is drawn under its number", async () => {
    const proformas = idsOf("proforma");
    expect(proformas.length).toBeGreaterThan(10);
    for (const { id, number } of proformas) {
      const file = await proformaFile(t.office, db, id, language);
      expect([file.name.replace(/^draft-R-.*/, "draft"), await isPdf(file)]).toEqual([
        number === null ? "draft" : `${number}.pdf`,
        true,
      ]);
    }
  });

  test("every delivery order is drawn under its number, without a tracking code it never had", async () => {
    const deliveryOrders = idsOf("delivery_order");
    expect(deliveryOrders.length).toBeGreaterThan(10);
    for (const { id, number } of deliveryOrders) {
      const file = await deliveryOrderFile(t.office, db, id, language);
      expect([file.name, await isPdf(file)]).toEqual([`${number}.pdf`, true]);
    }
  });
});

test("every slip and delivery order of the sample opens, with scan, decisions and remainder", () => {
  const { actor } = t.as("finance.manager");
  for (const { id } of idsOf("payment")) {
    const slip = readPayment(db, actor, id);
    expect(slip.attachment?.type, slip.number).toBe("application/pdf");
    const decisions = { waiting: 0, approved_1: 1, approved_2: 2, approved: 3, applied: 3 };
    if (slip.state !== "rejected") expect(slip.approvals, slip.number).toHaveLength(decisions[slip.state]);
    expect(slip.approvals.every(({ atMs }) => atMs === null)).toBe(true);
  }
  for (const { id } of idsOf("delivery_order")) {
    const { quantityKg, liftedKg, remainingKg, issuedByEn } = readDeliveryOrder(db, id);
    expect(remainingKg).toBe(quantityKg - liftedKg);
    expect(issuedByEn).not.toMatch(/^[0-9a-f-]{36}$/);
  }
});

test("the desks of the sample find their work", () => {
  const kindsOf = (username: string): string[] =>
    listWork(db, t.as(username).actor).map(({ kind, state }) => `${kind} ${state}`);
  expect(kindsOf("finance.manager")).toContain("order finance_approved");
  expect(kindsOf("acc.1").every((line) => line === "payment waiting")).toBe(true);
  expect(kindsOf("sales.manager").length + kindsOf("expert.1").length).toBeGreaterThan(0);
});

test("imported history goes on: the finance approved order gets the next number of its series", async () => {
  const order = db.row<{ id: string }>("SELECT id FROM sales_order WHERE state = 'finance_approved'");
  const issue = { commandId: t.newId(), orderId: order?.id ?? "" };
  const last = db.row<{ number: string }>(
    "SELECT max(number) AS number FROM delivery_order WHERE series = 'E'",
  );
  const done = await runCommand(issueDeliveryOrder, t.as("finance.manager"), issue);
  expect(Number(done.number.slice(-6))).toBe(Number(last?.number.slice(-6)) + 1);
  expect(await isPdf(await deliveryOrderFile(t.office, db, done.id, "en"))).toBe(true);
});

test("imported slips that wait are decided by their levels to the end", async () => {
  const approvers: Readonly<Record<string, string>> = {
    waiting: "acc.1",
    approved_1: "treasury.1",
    approved_2: "finance.manager",
  };
  const open = db.rows<{ id: string; orderId: string }>(
    "SELECT id, order_id AS orderId FROM payment WHERE state IN ('waiting', 'approved_1', 'approved_2')",
  );
  expect(open.length).toBeGreaterThan(0);
  for (const { id: paymentId } of open) {
    for (;;) {
      const { state } = readPayment(db, t.as("auditor.1").actor, paymentId);
      const approver = approvers[state];
      if (!approver) break;
      await runCommand(approveSlip, t.as(approver), { commandId: t.newId(), paymentId });
    }
    expect(readPayment(db, t.as("auditor.1").actor, paymentId).state).toBe("approved");
  }
});
