import type { z } from "zod";
import { sumMinor } from "../../core/kernel/amounts.ts";
import { AppError } from "../../core/kernel/app-error.ts";
import { assert } from "../../core/kernel/assert.ts";
import { commandInput } from "../../core/kernel/contract.ts";
import { formatMinor } from "../../core/kernel/format.ts";
import { paymentCommandFields } from "../../core/payments/payment.contract.ts";
import { isApproved, levelOf, sumVerdict } from "../../core/payments/payment-rules.ts";
import { getCustomer } from "../../db/customers/customer.repository.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { moveOrder, type OrderRow } from "../../db/orders/order.repository.ts";
import { addApproval, movePayment, paymentsOfProforma } from "../../db/payments/payment.repository.ts";
import { moveProforma } from "../../db/proformas/proforma.repository.ts";
import type { CommandContext } from "../kernel/command.ts";
import { openRefund } from "../refunds/open-refund.ts";
import { movedSlip, openSlip, type SlipCase } from "./slip-gate.ts";

const input = commandInput(paymentCommandFields.approve);

/**
 * Approves a slip at the level that stands next. The third level of the slip that completes the total takes the order
 * to finance_approved and the pro-forma to accepted in the same step; on an order cancelled meanwhile it opens a refund.
 */
export const approveSlip = {
  name: "payments.approve",
  input,
  run(db: WritableDb, { paymentId }: z.output<typeof input>, { actor }: CommandContext) {
    const slip = openSlip(db, actor, paymentId, "approve");
    const next = levelOf(slip.payment.state);
    assert(next, "an open slip waits for a level");
    const isLate = slip.order.state === "cancelled";
    const verdict = next.level === 3 && !isLate ? verdictWith(db, slip) : "below";
    addApproval(db, {
      paymentId,
      level: next.level,
      role: next.role,
      decision: "approved",
      userId: actor.userId,
      decidedOn: db.writing.businessDay,
      reasonCode: null,
      reasonText: null,
    });
    const payment = movePayment(db, slip.payment, { action: "approve" });
    if (isLate && next.level === 3) refundLateMoney(db, slip);
    return movedSlip(payment, verdict === "complete" ? acceptMoney(db, slip) : slip.order);
  },
};

/** Where the approved slips would stand with this one; refuses with payment.sumAbove. */
function verdictWith(db: WritableDb, { payment, proforma }: SlipCase): "below" | "complete" {
  const others = paymentsOfProforma(db, proforma.id).filter(({ state }) => isApproved(state));
  const sum = sumMinor([...others, payment].map(({ amountMinor }) => amountMinor));
  const verdict = sumVerdict(sum, BigInt(proforma.totalMinor));
  if (verdict !== "above") return verdict;
  const text = (amountMinor: bigint | number): string => formatMinor(amountMinor, proforma.currency, "en");
  throw new AppError("payment.sumAbove", {
    number: payment.number,
    sum: text(sum),
    total: text(proforma.totalMinor),
  });
}

/** The order ended while the slip was being decided; its money goes back in the same step. */
function refundLateMoney(db: WritableDb, { payment, order }: SlipCase): void {
  openRefund(db, {
    orderId: order.id,
    cause: "CANCEL",
    currency: payment.currency,
    amountMinor: payment.amountMinor,
    iban: getCustomer(db, order.customerId).iban,
  });
}

function acceptMoney(db: WritableDb, { order, proforma }: SlipCase): OrderRow {
  moveProforma(db, proforma, { action: "accept" });
  return moveOrder(db, order, { action: "approve" });
}
