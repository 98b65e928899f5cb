import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays, isoDate } from "../../core/kernel/iso-date.ts";
import { refusedWithoutTrace } from "../../tests/support/no-trace.ts";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
import { codeOf } from "../../tests/support/refusals.ts";
import {
  furnishSales,
  type Issued,
  issueProforma,
  type Sales,
  slipFor,
} from "../../tests/support/sale-case.ts";
import { runCommand } from "../kernel/command.ts";
import { attachSlip } from "./attach-slip.ts";

const dayMs = 86_400_000;
let t: TestOffice;
let sales: Sales;
beforeAll(async () => {
  t = await makeOffice();
  sales = await furnishSales(t);
});
afterAll(() => t.end());

const attach = (input: ReturnType<typeof slipFor>, user = "sales.expert") =>
  runCommand(attachSlip, t.as(user), input);
const refuse = async (issued: Issued, changes: Partial<ReturnType<typeof slipFor>>, user?: string) => {
  const input = { ...slipFor(t, issued), ...changes };
  return refusedWithoutTrace(t, () => attach(input, user));
};

describe("attaching a slip", () => {
  test("takes the order to payment_submitted, stores the scan's real type and gives the next number", async () => {
    const issued = await issueProforma(sales);
    const input = { ...slipFor(t, issued), attachmentName: "../فیش\u202e.pdf" };
    const done = await attach(input);
    expect(done).toMatchObject({ number: "PS-00001", state: "waiting", orderState: "payment_submitted" });
    const slip = await t.call("fin.treasury").payments.get({ paymentId: done.id });
    expect(slip.attachment).toMatchObject({ name: "فیش.pdf", type: "application/pdf" });
    expect(slip.expected).toMatchObject({
      totalMinor: issued.totalMinor,
      approvedMinor: 0,
      waitingMinor: issued.totalMinor,
    });
    expect(slip.timeline.map(({ command }) => command)).toEqual(["payments.attach"]);
  });

  test("a second slip leaves the order as it is", async () => {
    const issued = await issueProforma(sales);
    const half = Math.floor(issued.totalMinor / 2);
    await attach({ ...slipFor(t, issued), amountMinor: half });
    const before = await t.call("sales.expert").orders.get({ orderId: issued.orderId });
    await attach({ ...slipFor(t, issued), amountMinor: half });
    const after = await t.call("sales.expert").orders.get({ orderId: issued.orderId });
    expect(after.rev).toBe(before.rev);
    expect(after.payments).toHaveLength(2);
  });

  test("a double click is one slip", async () => {
    const issued = await issueProforma(sales);
    const input = slipFor(t, issued);
    const [first, second] = await Promise.all([attach(input), attach(input)]);
    expect(second).toEqual(first);
    const order = await t.call("sales.expert").orders.get({ orderId: issued.orderId });
    expect(order.payments).toHaveLength(1);
  });

  test("digits of any script and spaces make the same reference", async () => {
    const issued = await issueProforma(sales);
    const first = await attach({ ...slipFor(t, issued), bankRef: " ۷۴۰-۲۲۵ ٣٢١ " });
    const refusal = await refuse(issued, { bankRef: "740225321" });
    expect(refusal.code).toBe("payment.referenceUsed");
    expect(refusal.params).toEqual({ reference: "740225321", number: first.number });
  });

  test("of two desks with one reference at the same moment one wins and the other learns its number", async () => {
    const [one, other] = [await issueProforma(sales), await issueProforma(sales)];
    const bankRef = "RACE900001";
    const outcomes = await Promise.allSettled([
      attach({ ...slipFor(t, one), bankRef }),
      attach({ ...slipFor(t, other), bankRef }, "sales.expert.2"),
    ]);
    const won = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
    const lost = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(won).toHaveLength(1);
    expect(lost).toMatchObject([
      { code: "payment.referenceUsed", params: { reference: bankRef, number: won[0]?.number } },
    ]);
    const { reader } = t.office.database();
    expect(reader.rows("SELECT 1 FROM payment WHERE bank_ref = ?", bankRef)).toHaveLength(1);
  });

  test("a rejected slip lets go of its reference", async () => {
    const issued = await issueProforma(sales);
    const bankRef = "AGAIN00001";
    const first = await attach({ ...slipFor(t, issued), bankRef });
    await t.call("fin.salesAccounting").payments.reject({
      commandId: t.newId(),
      paymentId: first.id,
      reasonCode: "SLIP_UNREADABLE",
      reason: "ناخوانا",
    });
    const second = await attach({ ...slipFor(t, issued), bankRef });
    expect(second.orderState).toBe("payment_submitted");
  });

  test("the unique index refuses a second live reference even to a writer that does not look", async () => {
    const issued = await issueProforma(sales);
    const { id } = await attach(slipFor(t, issued));
    const { writer } = t.office.database();
    const columns = writer
      .rows<{ name: string }>("SELECT name FROM pragma_table_info('payment')")
      .map(({ name }) => name)
      .filter((name) => name !== "id" && name !== "number");
    const copy = `INSERT INTO payment (id, number, ${columns.join(", ")}) SELECT 'x', 'PS-99999', ${columns.join(", ")} FROM payment WHERE id = ?`;
    expect(() => writer.run(copy, id)).toThrow(/UNIQUE constraint failed: payment.bank_ref/);
  });
});

describe("a slip that does not fit is refused without a trace", () => {
  let issued: Issued;
  beforeAll(async () => {
    issued = await issueProforma(sales);
  });

  test.each([
    [{ paidOn: "2026-11-20" }, "payment.paidOutside"],
    [{ paidOn: "2026-11-22" }, "payment.paidInFuture"],
    [{ payerKind: "third_party" as const }, "payment.declarationNeeded"],
    [{ payerKind: "exchange_house" as const, payerDeclaration: "   " }, "payment.declarationNeeded"],
    [{ attachmentSha256: "a".repeat(64) }, "attachment.unknown"],
    [{ attachmentSha256: "../../../../havaleh.db".padEnd(64, "x") }, "input.invalid"],
    [{ attachmentSha256: "A".repeat(64) }, "input.invalid"],
    [{ attachmentName: "slip.png" }, "attachment.notWhatItSays"],
    [{ proformaId: "01a1fc5e-4940-7017-8308-a01079aab999" }, "record.notFound"],
    [{ amountMinor: 0 }, "input.invalid"],
    [{ amountMinor: -5 }, "input.invalid"],
    [{ amountMinor: 1.5 }, "input.invalid"],
    [{ amountMinor: 2 ** 53 }, "input.invalid"],
    [{ paidOn: "1404-12-30" }, "input.invalid"],
    [{ paidOn: "2026-02-29" }, "input.invalid"],
    [{ bankRef: " - " }, "input.invalid"],
    [{ payerName: "  " }, "input.invalid"],
  ])("%j: %s", async (changes, code) => {
    expect((await refuse(issued, changes)).code).toBe(code);
  });

  test("nobody but a sales expert attaches", async () => {
    for (const user of ["sales.manager", "fin.salesAccounting", "adm", "auditor", "wh.keeper"])
      expect((await refuse(issued, {}, user)).code, user).toBe("permission.denied");
  });

  test("a pro-forma that is not issued takes none", async () => {
    const { proformaId } = await issueProforma(sales);
    await t.call("sales.manager").proformas.void({ commandId: t.newId(), proformaId, reason: "خطا" });
    expect((await refuse({ ...issued, proformaId }, {})).code).toBe("payment.proformaNotIssued");
  });
});

describe("validity in time", () => {
  test("a slip of the last day is taken late only while another slip holds the pro-forma open", async () => {
    const later = await makeOffice({ seed: "late slips" });
    try {
      const held = await issueProforma(await furnishSales(later));
      const lastDay = addDays(isoDate("2026-11-21"), 3);
      const send = (input: ReturnType<typeof slipFor>) =>
        runCommand(attachSlip, later.as("sales.expert"), input);
      await send({ ...slipFor(later, held), amountMinor: 10 });
      later.clock.advance(5 * dayMs);
      const paid = { ...slipFor(later, held), amountMinor: 10 };
      expect(await codeOf(() => send({ ...paid, paidOn: addDays(lastDay, 1) }))).toBe("payment.paidOutside");
      expect((await send({ ...paid, paidOn: lastDay })).state).toBe("waiting");
    } finally {
      await later.end();
    }
  });

  test("without a slip the pro-forma runs out and takes none, whatever day the slip bears", async () => {
    const later = await makeOffice({ seed: "expired" });
    try {
      const issued = await issueProforma(await furnishSales(later));
      later.clock.advance(4 * dayMs);
      const input = { ...slipFor(later, issued), paidOn: "2026-11-22" };
      const refusal = await refusedWithoutTrace(later, () =>
        runCommand(attachSlip, later.as("sales.expert"), input),
      );
      expect(refusal.code).toBe("payment.proformaNotIssued");
      expect(refusal.params.state).toBe("expired");
    } finally {
      await later.end();
    }
  });
});
