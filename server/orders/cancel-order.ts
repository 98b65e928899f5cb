import type { z } from "zod";
import { safeAmount, sumMinor } from "../../core/kernel/amounts.ts";
import { commandInput } from "../../core/kernel/contract.ts";
import { orderCommandFields } from "../../core/orders/order.contract.ts";
import { getCustomer } from "../../db/customers/customer.repository.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { moveOrder, type OrderRow } from "../../db/orders/order.repository.ts";
import { approvedPaymentsOf } from "../../db/payments/payment.repository.ts";
import type { CommandContext } from "../kernel/command.ts";
import { voidOpenProforma } from "../proformas/void-proforma.ts";
import { openRefund } from "../refunds/open-refund.ts";
import { movedOrder, openOrder } from "./order-gate.ts";

const input = commandInput(orderCommandFields.cancel);

/** Ends an order before its delivery order, voids its pro-forma and opens a refund for approved money, in one step. */
export const cancelOrder = {
  name: "orders.cancel",
  input,
  run(db: WritableDb, { orderId, reasonCode, reason }: z.output<typeof input>, context: CommandContext) {
    const order = openOrder(db, context, orderId, "cancel");
    voidOpenProforma(db, order.id);
    refundApprovedMoney(db, order);
    const patch = { reasonCode, reasonText: reason, claimedBy: null };
    return movedOrder(moveOrder(db, order, { action: "cancel", patch }));
  },
};

function refundApprovedMoney(db: WritableDb, order: OrderRow): void {
  const approved = approvedPaymentsOf(db, order.id);
  if (approved.length === 0) return;
  openRefund(db, {
    orderId: order.id,
    cause: "CANCEL",
    currency: order.currency,
    amountMinor: safeAmount(sumMinor(approved.map(({ amountMinor }) => amountMinor))),
    iban: getCustomer(db, order.customerId).iban,
  });
}
