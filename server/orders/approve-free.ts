import type { z } from "zod";
import { lineNetRial } from "../../core/kernel/amounts.ts";
import { AppError } from "../../core/kernel/app-error.ts";
import { assert } from "../../core/kernel/assert.ts";
import { commandInput } from "../../core/kernel/contract.ts";
import { fiscalYearOf } from "../../core/kernel/jalali.ts";
import { rial } from "../../core/kernel/money.ts";
import { kilogram } from "../../core/kernel/quantity.ts";
import { orderCommandFields } from "../../core/orders/order.contract.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { takeNumber } from "../../db/kernel/series.repository.ts";
import { addFreeApproval, moveOrder } from "../../db/orders/order.repository.ts";
import type { CommandContext } from "../kernel/command.ts";
import { movedOrder, openOrder } from "./order-gate.ts";

const input = commandInput(orderCommandFields.approveFree);

/**
 * The manager's ground of a free sale: an FA- number with purpose and list value, kept for tax.
 * Refuses with order.notFreeSale, order.samePreparer.
 */
export const approveFree = {
  name: "orders.approveFree",
  input,
  run(db: WritableDb, { orderId, purpose }: z.output<typeof input>, context: CommandContext) {
    const order = openOrder(db, context, orderId, "free");
    if (order.saleType !== "FREE") throw new AppError("order.notFreeSale");
    if (order.preparedBy === context.actor.userId) throw new AppError("order.samePreparer");
    const moved = moveOrder(db, order, { action: "free", patch: { freePurpose: purpose } });
    assert(order.listPriceMinor !== null, "a priced free sale keeps its list price");
    addFreeApproval(db, {
      number: takeNumber(db, "FA", fiscalYearOf(db.writing.businessDay)),
      orderId: order.id,
      purpose,
      listValueRial: lineNetRial(kilogram(order.quantityKg), rial(order.listPriceMinor)),
      preparedBy: order.preparedBy,
      approvedBy: context.actor.userId,
      approvedOn: db.writing.businessDay,
    });
    return movedOrder(moved);
  },
};
