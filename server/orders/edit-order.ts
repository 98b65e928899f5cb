import type { z } from "zod";
import { AppError } from "../../core/kernel/app-error.ts";
import { commandInput } from "../../core/kernel/contract.ts";
import { orderCommandFields } from "../../core/orders/order.contract.ts";
import type { OrderState } from "../../core/orders/order-machine.ts";
import { priceUnitOf } from "../../core/orders/pricing.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { changeOrder, getOrder, indexOrder } from "../../db/orders/order.repository.ts";
import { type CommandContext, concerns } from "../kernel/command.ts";
import { orderSearchWords } from "./create-order.ts";
import { assertOrderable } from "./order-facts.ts";
import { assertClaimedBy, movedOrder } from "./order-gate.ts";

const input = commandInput(orderCommandFields.edit);

/** States in which the request itself may still change; from the price on it is fixed. */
export const editableStates: readonly OrderState[] = ["draft", "returned", "in_review"];

/** Changes a request before it is priced. Refuses with record.changed, state.wrong, order.claimedByOther. */
export const editOrder = {
  name: "orders.edit",
  input,
  run(
    db: WritableDb,
    { commandId: _id, orderId, rev, ...fields }: z.output<typeof input>,
    context: CommandContext,
  ) {
    const order = getOrder(db, orderId);
    if (order.rev !== rev) throw new AppError("record.changed");
    if (!editableStates.includes(order.state))
      throw new AppError("state.wrong", { subject: order.number, from: order.state, action: "edit" });
    if (order.state === "in_review") {
      assertClaimedBy(db, order, context.actor);
      assertOrderable(db, fields);
    }
    const changed = changeOrder(db, order, {
      ...fields,
      settlement: fields.saleType === "FREE" ? "none" : "cash",
      exporterOfRecord: fields.saleType === "EXPORT" ? order.exporterOfRecord || "SELF" : "",
      priceUnit: priceUnitOf(fields.currency),
    });
    indexOrder(db, changed, orderSearchWords(db, changed));
    concerns(db, "order", orderId);
    return movedOrder(changed);
  },
};
