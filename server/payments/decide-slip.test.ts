import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Role, roles } from "../../core/access/roles.ts";
import { paymentStates } from "../../core/payments/payment-machine.ts";
import { dumpDatabase } from "../../tests/support/dump-database.ts";
import { refusedWithoutTrace } from "../../tests/support/no-trace.ts";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
import { codeOf } from "../../tests/support/refusals.ts";
import {
  approvers,
  furnishSales,
  type Issued,
  issueProforma,
  payInFull,
  type Sales,
  slipFor,
} from "../../tests/support/sale-case.ts";
import { runCommand } from "../kernel/command.ts";
import { approveSlip } from "./approve-slip.ts";
import { attachSlip } from "./attach-slip.ts";
import { readPayment } from "./payment.queries.ts";
import { rejectSlip } from "./reject-slip.ts";

let t: TestOffice;
let sales: Sales;
beforeAll(async () => {
  t = await makeOffice();
  sales = await furnishSales(t);
});
afterAll(() => t.end());

const attach = async (issued: Issued, amountMinor = issued.totalMinor): Promise<string> =>
  (await runCommand(attachSlip, t.as("sales.expert"), { ...slipFor(t, issued), amountMinor })).id;
const approve = (paymentId: string, user: string) =>
  runCommand(approveSlip, t.as(user), { commandId: t.newId(), paymentId });
const reject = (paymentId: string, user: string, reasonCode = "AMOUNT") =>
  runCommand(rejectSlip, t.as(user), { commandId: t.newId(), paymentId, reasonCode, reason: "مغایرت" });
const orderOf = (issued: Issued) => t.call("sales.expert").orders.get({ orderId: issued.orderId });

/** A slip brought into each state by the people who may; `applied` comes with settlement, so the test writes it. */
async function slipIn(state: (typeof paymentStates)[number]): Promise<string> {
  const paymentId = await attach(await issueProforma(sales));
  const levels = { waiting: 0, approved_1: 1, approved_2: 2, approved: 3, applied: 3, rejected: 0 }[state];
  for (const approver of approvers.slice(0, levels)) await approve(paymentId, approver);
  if (state === "rejected") await reject(paymentId, "fin.salesAccounting");
  if (state === "applied")
    t.office.database().writer.run("UPDATE payment SET state = 'applied' WHERE id = ?", paymentId);
  return paymentId;
}

/** Written down from the process by hand: after which state who may take the slip where. */
const steps: Readonly<Record<string, { readonly by: Role; readonly approve: string }>> = {
  waiting: { by: "fin.salesAccounting", approve: "approved_1" },
  approved_1: { by: "fin.treasury", approve: "approved_2" },
  approved_2: { by: "fin.manager", approve: "approved" },
};
const deciders: readonly Role[] = ["fin.salesAccounting", "fin.treasury", "fin.manager"];

describe.each(paymentStates)("a slip that is %s", (state) => {
  test("goes on by the one role of its level alone; everybody else leaves no trace", async () => {
    const paymentId = await slipIn(state);
    const { reader } = t.office.database();
    const before = dumpDatabase(reader);
    for (const role of roles)
      for (const [action, act] of [["approve", approve] as const, ["reject", reject] as const]) {
        const user = role === "adm" ? "adm" : `${role}${deciders.includes(role) ? ".2" : ""}`;
        if (steps[state]?.by === role) continue;
        const expected = !deciders.includes(role)
          ? "permission.denied"
          : steps[state]
            ? "payment.outOfOrder"
            : "state.wrong";
        expect(await codeOf(() => act(paymentId, user)), `${state} ${action} by ${role}`).toBe(expected);
      }
    expect(dumpDatabase(reader)).toEqual(before);
    const step = steps[state];
    if (!step) return;
    expect((await approve(paymentId, `${step.by}.2`)).state).toBe(step.approve);
    const other = await slipIn(state);
    expect((await reject(other, step.by)).state).toBe("rejected");
  });
});

test("nobody decides twice on a slip, even with the roles of two levels", async () => {
  const paymentId = await attach(await issueProforma(sales));
  await approve(paymentId, "fin.salesAccounting");
  const both = t.as("fin.salesAccounting");
  const twoHats = { ...both, actor: { ...both.actor, roles: deciders } };
  const again = { commandId: t.newId(), paymentId };
  const refusal = await refusedWithoutTrace(t, () => runCommand(approveSlip, twoHats, again));
  expect(refusal.code).toBe("payment.sameApprover");
  expect(refusal.params.level).toBe("1");
  const rejection = { ...again, reasonCode: "AMOUNT", reason: "مغایرت" };
  expect((await refusedWithoutTrace(t, () => runCommand(rejectSlip, twoHats, rejection))).code).toBe(
    "payment.sameApprover",
  );
});

test("of two people of one level at the same moment one decides and the other learns that the level has passed", async () => {
  const paymentId = await attach(await issueProforma(sales));
  const both = await Promise.allSettled([
    approve(paymentId, "fin.salesAccounting"),
    reject(paymentId, "fin.salesAccounting.2"),
  ]);
  expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  expect(both[1]).toMatchObject({ reason: { code: "payment.outOfOrder", params: { level: "2" } } });
});

describe("the sum", () => {
  test("the order is finance approved with the slip that completes it, not before", async () => {
    const issued = await issueProforma(sales);
    const parts = [0.5, 0.3].map((share) => Math.floor(issued.totalMinor * share));
    const rest = issued.totalMinor - parts.reduce((sum, part) => sum + part, 0);
    for (const part of parts) {
      const paymentId = await attach(issued, part);
      for (const approver of approvers)
        expect((await approve(paymentId, approver)).orderState).toBe("payment_submitted");
    }
    const last = await attach(issued, rest);
    await approve(last, "fin.salesAccounting");
    await approve(last, "fin.treasury");
    expect((await approve(last, "fin.manager")).orderState).toBe("finance_approved");
    const proforma = await t.call("sales.expert").proformas.get({ proformaId: issued.proformaId });
    expect(proforma.state).toBe("accepted");
  });

  test.each([
    [-2, "payment_submitted"],
    [-1, "finance_approved"],
    [0, "finance_approved"],
    [1, "finance_approved"],
  ])("a difference of %i rial leaves the order %s", async (difference, orderState) => {
    const issued = await issueProforma(sales);
    const paymentId = await attach(issued, issued.totalMinor + difference);
    await approve(paymentId, "fin.salesAccounting");
    await approve(paymentId, "fin.treasury");
    expect((await approve(paymentId, "fin.manager")).orderState).toBe(orderState);
  });

  test("two rials too much are refused at the third level without a trace, with both sums named", async () => {
    const issued = await issueProforma(sales);
    const paymentId = await attach(issued, issued.totalMinor + 2);
    await approve(paymentId, "fin.salesAccounting");
    await approve(paymentId, "fin.treasury");
    const refusal = await refusedWithoutTrace(t, () => approve(paymentId, "fin.manager"));
    expect(refusal.code).toBe("payment.sumAbove");
    expect(refusal.params).toMatchObject({ sum: "24,200,000,002", total: "24,200,000,000" });
  });

  test("a slip left over after the sum is complete can only be rejected, and the order stays", async () => {
    const issued = await issueProforma(sales);
    const extra = await attach(issued, 1_000);
    await payInFull(t, issued);
    const refusal = await refusedWithoutTrace(t, () => approve(extra, "fin.salesAccounting"));
    expect(refusal.code).toBe("state.wrong");
    expect((await reject(extra, "fin.salesAccounting")).orderState).toBe("finance_approved");
  });

  test("cents count as exactly as rials", async () => {
    const issued = await issueProforma(sales, { saleType: "EXPORT" });
    const paymentId = await attach(issued, issued.totalMinor + 2);
    await approve(paymentId, "fin.salesAccounting");
    await approve(paymentId, "fin.treasury");
    const refusal = await refusedWithoutTrace(t, () => approve(paymentId, "fin.manager"));
    expect(refusal.params).toMatchObject({ sum: "19,800.02", total: "19,800.00" });
  });
});

describe("rejection", () => {
  test("the order is payment_rejected only when none of its slips waits or stands approved", async () => {
    const issued = await issueProforma(sales);
    const [first, second] = [await attach(issued, 10), await attach(issued, 20)];
    for (const approver of approvers) await approve(second, approver);
    expect((await reject(first, "fin.salesAccounting")).orderState).toBe("payment_submitted");
    const alone = await issueProforma(sales);
    const [one, two] = [await attach(alone, 10), await attach(alone, 20)];
    expect((await reject(one, "fin.salesAccounting")).orderState).toBe("payment_submitted");
    expect((await reject(two, "fin.salesAccounting")).orderState).toBe("payment_rejected");
    await attach(alone);
    expect((await orderOf(alone)).state).toBe("payment_submitted");
  });

  test("the reason must be one of the list and its text not empty", async () => {
    const paymentId = await attach(await issueProforma(sales));
    for (const code of ["NO_SUCH", "NO_STOCK", "reject_payment.AMOUNT"])
      expect(
        (await refusedWithoutTrace(t, () => reject(paymentId, "fin.salesAccounting", code))).code,
        code,
      ).toBe("payment.reasonUnknown");
    const empty = { commandId: t.newId(), paymentId, reasonCode: "AMOUNT", reason: "  " };
    expect(
      (await refusedWithoutTrace(t, () => runCommand(rejectSlip, t.as("fin.salesAccounting"), empty))).code,
    ).toBe("input.invalid");
  });

  test("code and text stand on the slip, on the decision and in the timeline", async () => {
    const paymentId = await attach(await issueProforma(sales));
    await reject(paymentId, "fin.salesAccounting", "PAYER");
    const slip = await t.call("auditor").payments.get({ paymentId });
    expect(slip.approvals).toMatchObject([
      {
        level: 1,
        decision: "rejected",
        reasonCode: "PAYER",
        reason: "مغایرت",
        userEn: "User fin.salesAccounting",
      },
    ]);
    expect(slip.timeline[0]).toMatchObject({ command: "payments.reject", reason: "مغایرت" });
  });
});

describe("what the screen is told", () => {
  test("acts and the reason for their absence follow the level, for every role that may look", async () => {
    const told: Record<string, unknown> = {};
    const paymentId = await slipIn("approved_1");
    for (const role of ["sales.expert", ...deciders, "auditor"]) {
      const { db, actor } = t.as(role);
      const { acts, blockedBy } = readPayment(db, actor, paymentId);
      told[role] = [acts, blockedBy];
    }
    expect(told).toEqual({
      "sales.expert": [[], "permission.denied"],
      "fin.salesAccounting": [[], "payment.outOfOrder"],
      "fin.treasury": [["approve", "reject"], null],
      "fin.manager": [[], "payment.outOfOrder"],
      auditor: [[], "permission.denied"],
    });
  });

  test("levels count every open slip with exact sums and mark the one that is mine", async () => {
    const { reader } = t.office.database();
    const levels = await t.call("fin.treasury").payments.levels({});
    expect(levels.map(({ level, isMine }) => [level, isMine])).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ]);
    for (const { state, count, sums } of levels) {
      const slips = reader.rows<{ currency: string; amount: number }>(
        "SELECT currency, amount_minor AS amount FROM payment WHERE state = ?",
        state,
      );
      const byCurrency = Map.groupBy(slips, ({ currency }) => currency);
      expect(count).toBe(slips.length);
      expect(Object.fromEntries(sums.map(({ currency, sumMinor }) => [currency, sumMinor]))).toEqual(
        Object.fromEntries(
          [...byCurrency].map(([currency, rows]) => [
            currency,
            rows.reduce((sum, { amount }) => sum + BigInt(amount), 0n).toString(),
          ]),
        ),
      );
    }
  });

  test("the list finds a slip by its reference, its number and the customer's name as typed", async () => {
    const issued = await issueProforma(sales);
    const input = { ...slipFor(t, issued), bankRef: "FINDME7788" };
    const { number } = await runCommand(attachSlip, t.as("sales.expert"), input);
    for (const q of ["findme7788", number, issued.number, "پلاستيك سازي آذين"]) {
      const { rows } = await t.call("auditor").payments.list({ q, limit: 200 });
      expect(
        rows.map((row) => row.number),
        q,
      ).toContain(number);
    }
    const page = await t.call("auditor").payments.list({ state: "rejected", sort: "date" });
    expect(page.rows.every(({ state }) => state === "rejected")).toBe(true);
    expect(page.count).toEqual({ value: page.rows.length, isExact: true });
  });
});
