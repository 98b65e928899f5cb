import type { z } from "zod";
import { AppError } from "../../core/kernel/app-error.ts";
import { assert } from "../../core/kernel/assert.ts";
import { commandInput } from "../../core/kernel/contract.ts";
import { paymentCommandFields } from "../../core/payments/payment.contract.ts";
import { isLive, levelOf } from "../../core/payments/payment-rules.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { moveOrder, type OrderRow } from "../../db/orders/order.repository.ts";
import { addApproval, movePayment, paymentsOfOrder } from "../../db/payments/payment.repository.ts";
import { findReferenceItem } from "../../db/reference/reference.repository.ts";
import type { CommandContext } from "../kernel/command.ts";
import { movedSlip, openSlip } from "./slip-gate.ts";

const input = commandInput(paymentCommandFields.reject);

/** Turns a slip down at the level that stands next; the order is payment_rejected once none of its slips stands. */
export const rejectSlip = {
  name: "payments.reject",
  input,
  run(db: WritableDb, { paymentId, reasonCode, reason }: z.output<typeof input>, { actor }: CommandContext) {
    const slip = openSlip(db, actor, paymentId, "reject");
    assertReason(db, reasonCode);
    const next = levelOf(slip.payment.state);
    assert(next, "an open slip waits for a level");
    addApproval(db, {
      paymentId,
      level: next.level,
      role: next.role,
      decision: "rejected",
      userId: actor.userId,
      decidedOn: db.writing.businessDay,
      reasonCode,
      reasonText: reason,
    });
    const patch = { reasonCode, reasonText: reason };
    const payment = movePayment(db, slip.payment, { action: "reject", patch });
    return movedSlip(payment, orderAfter(db, slip.order));
  },
};

function assertReason(db: WritableDb, code: string): void {
  if (findReferenceItem(db, "reason", `reject_payment.${code}`)) return;
  const params = { code };
  throw new AppError("payment.reasonUnknown", params, [
    { path: "reasonCode", code: "payment.reasonUnknown", params },
  ]);
}

function orderAfter(db: WritableDb, order: OrderRow): OrderRow {
  const hasLiveSlip = paymentsOfOrder(db, order.id).some(({ state }) => isLive(state));
  if (hasLiveSlip || order.state !== "payment_submitted") return order;
  return moveOrder(db, order, { action: "reject_payment" });
}
