import type { z } from "zod";
import { AppError } from "../../core/kernel/app-error.ts";
import { commandInput } from "../../core/kernel/contract.ts";
import { orderCommandFields } from "../../core/orders/order.contract.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { moveOrder } from "../../db/orders/order.repository.ts";
import type { CommandContext } from "../kernel/command.ts";
import { voidOpenProforma } from "../proformas/void-proforma.ts";
import { assertClaimedBy, movedOrder, nameOf, openOrder } from "./order-gate.ts";

const claimInput = commandInput(orderCommandFields.claim);
const returnInput = commandInput(orderCommandFields.returnToCustomer);
const rejectInput = commandInput(orderCommandFields.reject);
const reopenInput = commandInput(orderCommandFields.reopen);

/** Takes a submitted order; the second of two desks is refused with order.claimedByOther, which names the first. */
export const claimOrder = {
  name: "orders.claim",
  input: claimInput,
  run(db: WritableDb, { orderId }: z.output<typeof claimInput>, context: CommandContext) {
    const order = openOrder(db, context, orderId, "claim");
    if (order.state === "in_review" && order.claimedBy !== null)
      throw new AppError("order.claimedByOther", { name: nameOf(db, order.claimedBy) });
    const patch = { claimedBy: context.actor.userId };
    return movedOrder(moveOrder(db, order, { action: "claim", patch }));
  },
};

/** Sends an order back to the customer with what is to be corrected. */
export const returnOrder = {
  name: "orders.returnToCustomer",
  input: returnInput,
  run(
    db: WritableDb,
    { orderId, reasonCode, reason }: z.output<typeof returnInput>,
    context: CommandContext,
  ) {
    const order = openOrder(db, context, orderId, "return");
    assertClaimedBy(db, order, context.actor);
    const patch = { reasonCode, reasonText: reason, claimedBy: null };
    return movedOrder(moveOrder(db, order, { action: "return", patch }));
  },
};

/** Rejects a request for good; only a new request starts again. */
export const rejectOrder = {
  name: "orders.reject",
  input: rejectInput,
  run(
    db: WritableDb,
    { orderId, reasonCode, reason }: z.output<typeof rejectInput>,
    context: CommandContext,
  ) {
    const order = openOrder(db, context, orderId, "reject");
    voidOpenProforma(db, order.id);
    const patch = { reasonCode, reasonText: reason, claimedBy: null };
    return movedOrder(moveOrder(db, order, { action: "reject", patch }));
  },
};

/** Takes a priced order back into review; its unsigned or half-signed pro-forma becomes void. */
export const reopenOrder = {
  name: "orders.reopen",
  input: reopenInput,
  run(db: WritableDb, { orderId }: z.output<typeof reopenInput>, context: CommandContext) {
    const order = openOrder(db, context, orderId, "reopen");
    voidOpenProforma(db, order.id);
    const patch = { ...noPrice, claimedBy: context.actor.userId };
    return movedOrder(moveOrder(db, order, { action: "reopen", patch }));
  },
};

const noPrice = {
  unitPriceMinor: null,
  listPriceMinor: null,
  netMinor: null,
  vatKind: null,
  vatPercent: null,
  vatLegalBasis: null,
  vatMinor: null,
  totalMinor: null,
  rateId: null,
  priceProposedBy: null,
  priceReason: null,
};
