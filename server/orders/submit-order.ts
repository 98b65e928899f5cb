import type { z } from "zod";
import { AppError } from "../../core/kernel/app-error.ts";
import { commandInput } from "../../core/kernel/contract.ts";
import { addDays } from "../../core/kernel/iso-date.ts";
import { orderCommandFields } from "../../core/orders/order.contract.ts";
import { getSettings } from "../../db/company/company.repository.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { findLikeOrders, moveOrder, type OrderRow } from "../../db/orders/order.repository.ts";
import type { CommandContext } from "../kernel/command.ts";
import { assertOrderable, inputOf } from "./order-facts.ts";
import { movedOrder, openOrder } from "./order-gate.ts";

const submitInput = commandInput(orderCommandFields.submit);
const resubmitInput = commandInput(orderCommandFields.resubmit);

/** Hands a draft in. Refuses with input.invalid by field, customer.blocked, order.duplicate without a reason. */
export const submitOrder = {
  name: "orders.submit",
  input: submitInput,
  run(db: WritableDb, { orderId, duplicateReason }: z.output<typeof submitInput>, context: CommandContext) {
    const order = openOrder(db, context, orderId, "submit");
    assertOrderable(db, inputOf(order));
    const [like] = likeOrders(db, order);
    if (like && duplicateReason === "") throw new AppError("order.duplicate", { number: like.number });
    const patch = { duplicateReason: like ? duplicateReason : null };
    return movedOrder(moveOrder(db, order, { action: "submit", patch }));
  },
};

/** Hands a returned order in again, corrected. */
export const resubmitOrder = {
  name: "orders.resubmit",
  input: resubmitInput,
  run(db: WritableDb, { orderId }: z.output<typeof resubmitInput>, context: CommandContext) {
    const order = openOrder(db, context, orderId, "resubmit");
    assertOrderable(db, inputOf(order));
    return movedOrder(
      moveOrder(db, order, {
        action: "resubmit",
        patch: { claimedBy: null, reasonCode: null, reasonText: null },
      }),
    );
  },
};

function likeOrders(db: WritableDb, order: OrderRow) {
  const since = addDays(db.writing.businessDay, -getSettings(db).duplicateDays);
  const { customerId, productId, quantityKg, id } = order;
  return findLikeOrders(db, { customerId, productId, quantityKg, since, exceptId: id });
}
