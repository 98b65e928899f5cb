import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
import { runs } from "../../tests/support/runs.ts";
import {
  furnishSales,
  type Issued,
  issueProforma,
  type Sales,
  slipFor,
} from "../../tests/support/sale-case.ts";
import { runCommand } from "../kernel/command.ts";
import { approveSlip } from "./approve-slip.ts";
import { attachSlip } from "./attach-slip.ts";
import { rejectSlip } from "./reject-slip.ts";

let t: TestOffice;
let sales: Sales;
beforeAll(async () => {
  t = await makeOffice();
  sales = await furnishSales(t);
});
afterAll(() => t.end());

const desks = ["fin.salesAccounting", "fin.treasury", "fin.manager"] as const;
type Act =
  | { readonly kind: "attach"; readonly quarters: number; readonly extra: number }
  | {
      readonly kind: "approve" | "reject";
      readonly slip: number;
      readonly desk: number;
      readonly isSecond: boolean;
    };

/** What the process says, told as simply as it can be: no shared code with the product. */
type ModelSlip = { amount: number; level: number; isRejected: boolean; people: string[] };
type Model = { order: string; slips: ModelSlip[] };

const sumApproved = (model: Model): number =>
  model.slips
    .filter(({ level, isRejected }) => level === 3 && !isRejected)
    .reduce((sum, { amount }) => sum + amount, 0);

/** Steps the model; answers the refusal that the process demands, or null. */
function stepModel(model: Model, act: Act, total: number): string | null {
  if (act.kind === "attach") {
    if (model.order === "finance_approved") return "payment.proformaNotIssued";
    model.slips.push({ amount: amountOf(act, total), level: 0, isRejected: false, people: [] });
    model.order = "payment_submitted";
    return null;
  }
  const slip = model.slips[act.slip % Math.max(1, model.slips.length)];
  if (!slip) return "nothing to decide";
  if (slip.isRejected || slip.level === 3) return "state.wrong";
  if (act.desk !== slip.level) return "payment.outOfOrder";
  if (act.kind === "approve" && model.order !== "payment_submitted") return "state.wrong";
  if (act.kind === "reject") {
    slip.isRejected = true;
    const isAnyLeft = model.slips.some(({ isRejected }) => !isRejected);
    if (!isAnyLeft && model.order === "payment_submitted") model.order = "payment_rejected";
    return null;
  }
  const sum = sumApproved(model) + slip.amount;
  if (slip.level === 2 && sum > total + 1) return "payment.sumAbove";
  slip.level += 1;
  slip.people.push(userOf(act));
  if (slip.level === 3 && Math.abs(sum - total) <= 1) model.order = "finance_approved";
  return null;
}

const amountOf = ({ quarters, extra }: { quarters: number; extra: number }, total: number): number =>
  (total / 4) * quarters + extra;
const userOf = ({ desk, isSecond }: { desk: number; isSecond: boolean }): string =>
  `${desks[desk]}${isSecond ? ".2" : ""}`;

async function stepOffice(issued: Issued, ids: string[], act: Act): Promise<string | null> {
  const commandId = t.newId();
  try {
    if (act.kind === "attach") {
      const input = { ...slipFor(t, issued), amountMinor: amountOf(act, issued.totalMinor) };
      ids.push((await runCommand(attachSlip, t.as("sales.expert"), input)).id);
      return null;
    }
    const paymentId = ids[act.slip % Math.max(1, ids.length)];
    if (!paymentId) return "nothing to decide";
    const context = t.as(userOf(act));
    if (act.kind === "approve") await runCommand(approveSlip, context, { commandId, paymentId });
    else
      await runCommand(rejectSlip, context, { commandId, paymentId, reasonCode: "AMOUNT", reason: "مغایرت" });
    return null;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
}

const levelOf: Readonly<Record<string, number>> = { waiting: 0, approved_1: 1, approved_2: 2, approved: 3 };

/** Slips and order as stored, in the words of the model. */
function storedModel(issued: Issued): Model {
  const { reader } = t.office.database();
  const order = reader.row<{ state: string }>("SELECT state FROM sales_order WHERE id = ?", issued.orderId);
  const slips = reader.rows<{ id: string; state: string; amount: number }>(
    "SELECT id, state, amount_minor AS amount FROM payment WHERE order_id = ? ORDER BY number",
    issued.orderId,
  );
  return {
    order: order?.state ?? "",
    slips: slips.map(({ id, state, amount }) => {
      const approvals = reader.rows<{ username: string }>(
        `SELECT username FROM payment_approval JOIN app_user ON app_user.id = payment_approval.user_id
         WHERE payment_id = ? AND decision = 'approved' ORDER BY level`,
        id,
      );
      return {
        amount,
        level: levelOf[state] ?? approvals.length,
        isRejected: state === "rejected",
        people: approvals.map(({ username }) => username),
      };
    }),
  };
}

const attach = fc.record({
  kind: fc.constant("attach" as const),
  quarters: fc.integer({ min: 1, max: 4 }),
  extra: fc.integer({ min: -2, max: 2 }),
});
const decide = fc.record({
  kind: fc.constantFrom("approve" as const, "approve" as const, "approve" as const, "reject" as const),
  slip: fc.nat(4),
  desk: fc.nat(2),
  isSecond: fc.boolean(),
});
/** One slip taken up to a level in the right order, so that whole sums are often reached. */
const climb = fc
  .tuple(fc.nat(4), fc.boolean())
  .map(([slip, isSecond]): Act[] => [0, 1, 2].map((desk) => ({ kind: "approve", slip, desk, isSecond })));
const acts = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: attach.map((act): Act[] => [act]) },
      decide.map((act): Act[] => [act]),
      { weight: 2, arbitrary: climb },
    ),
    {
      minLength: 4,
      maxLength: 12,
    },
  )
  .map((groups) => groups.flat());

test("any order of slips, approvals and rejections ends where the process says, with three people on every approved slip", async () => {
  let completed = 0;
  const property = fc.asyncProperty(acts, async (steps) => {
    const issued = await issueProforma(sales, { quantityKg: 1_000 });
    const model: Model = { order: "proforma_issued", slips: [] };
    const ids: string[] = [];
    for (const act of steps) {
      const expected = stepModel(model, act, issued.totalMinor);
      expect(await stepOffice(issued, ids, act), JSON.stringify(act)).toBe(expected);
    }
    const stored = storedModel(issued);
    expect(stored).toEqual(model);
    for (const slip of stored.slips.filter(({ level }) => level === 3))
      expect(new Set(slip.people).size).toBe(3);
    const isComplete = Math.abs(sumApproved(stored) - issued.totalMinor) <= 1;
    expect(stored.order === "finance_approved").toBe(isComplete);
    if (isComplete) completed += 1;
  });
  await fc.assert(property, runs(400));
  expect(completed).toBeGreaterThan(0);
});
