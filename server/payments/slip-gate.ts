import { AppError } from "../../core/kernel/app-error.ts";
import { decisionRefusal } from "../../core/payments/payment-rules.ts";
import type { ReadableDb, WritableDb } from "../../db/kernel/database.ts";
import { getOrder, type OrderRow } from "../../db/orders/order.repository.ts";
import {
  approvalsOf,
  getPayment,
  type PaymentApprovalRow,
  type PaymentRow,
} from "../../db/payments/payment.repository.ts";
import { getProforma, type ProformaRow } from "../../db/proformas/proforma.repository.ts";
import type { Actor } from "../kernel/actor.ts";
import { concerns } from "../kernel/command.ts";

/** A slip with what its decision depends on. */
export type SlipCase = {
  readonly payment: PaymentRow;
  readonly order: OrderRow;
  readonly proforma: ProformaRow;
  readonly decisions: readonly PaymentApprovalRow[];
};

/** Refuses with record.notFound. */
export function readSlip(db: ReadableDb, paymentId: string): SlipCase {
  const payment = getPayment(db, paymentId);
  return {
    payment,
    order: getOrder(db, payment.orderId),
    proforma: getProforma(db, payment.proformaId),
    decisions: approvalsOf(db, payment.id),
  };
}

/**
 * Why this person may not approve or reject the slip now, or null; the second gate of both commands and of the screen.
 * Codes: state.wrong, payment.outOfOrder, payment.sameApprover, payment.proformaNotIssued.
 */
export function refusalOf(slip: SlipCase, actor: Actor, action: "approve" | "reject"): AppError | null {
  const { payment, order, proforma, decisions } = slip;
  const refusal = decisionRefusal({ ...payment, decisions }, actor, action);
  if (refusal || action === "reject") return refusal;
  // Money that came for an order cancelled meanwhile is still seen by all three levels, and then refunded.
  if (order.state === "cancelled") return null;
  if (order.state !== "payment_submitted")
    return new AppError("state.wrong", { subject: order.number, from: order.state, action });
  if (proforma.state !== "issued")
    return new AppError("payment.proformaNotIssued", {
      number: proforma.number ?? proforma.id,
      state: proforma.state,
    });
  return null;
}

/** Loads a slip for a decision, past gate two, and names its records in the event. */
export function openSlip(
  db: WritableDb,
  actor: Actor,
  paymentId: string,
  action: "approve" | "reject",
): SlipCase {
  const slip = readSlip(db, paymentId);
  const refusal = refusalOf(slip, actor, action);
  if (refusal) throw refusal;
  nameSlip(db, slip);
  return slip;
}

export function nameSlip(
  db: WritableDb,
  { payment, order, proforma }: { payment: { id: string }; order: { id: string }; proforma: { id: string } },
): void {
  concerns(db, "payment", payment.id);
  concerns(db, "order", order.id);
  concerns(db, "proforma", proforma.id);
}

/** What every command on a slip answers. */
export function movedSlip(payment: PaymentRow, order: OrderRow) {
  return {
    id: payment.id,
    number: payment.number,
    state: payment.state,
    rev: payment.rev,
    orderState: order.state,
  };
}
