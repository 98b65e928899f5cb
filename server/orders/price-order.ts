import type { z } from "zod";
import { AppError } from "../../core/kernel/app-error.ts";
import { commandInput } from "../../core/kernel/contract.ts";
import { orderCommandFields, type Pricing } from "../../core/orders/order.contract.ts";
import { getSettings } from "../../db/company/company.repository.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { moveOrder, type OrderPatch, type OrderRow } from "../../db/orders/order.repository.ts";
import type { CommandContext } from "../kernel/command.ts";
import { draftProforma } from "../proformas/draft-proforma.ts";
import { priceOn } from "./order-facts.ts";
import { assertClaimedBy, movedOrder, openOrder } from "./order-gate.ts";

const priceInput = commandInput(orderCommandFields.price);
const proposeInput = commandInput(orderCommandFields.proposePrice);
const approveInput = commandInput(orderCommandFields.approvePrice);
const returnInput = commandInput(orderCommandFields.returnPrice);

/** Sets a price inside the expert's own limit and drafts the pro-forma; refuses with order.priceAboveLimit. */
export const priceOrderCommand = {
  name: "orders.price",
  input: priceInput,
  run(
    db: WritableDb,
    { orderId, unitPriceMinor, reason }: z.output<typeof priceInput>,
    context: CommandContext,
  ) {
    const order = openOrder(db, context, orderId, "price");
    assertClaimedBy(db, order, context.actor);
    const pricing = priceOn(db, order, unitPriceMinor, db.writing.businessDay);
    if (!pricing.isInsideLimit)
      throw new AppError("order.priceAboveLimit", {
        difference: pricing.differencePercent ?? "",
        limit: getSettings(db).priceLimitPercent,
      });
    const patch = {
      ...pricePatch(pricing),
      priceReason: reason || null,
      priceProposedBy: context.actor.userId,
    };
    const priced = moveOrder(db, order, { action: "price", patch });
    draftProforma(db, priced, pricing);
    return movedOrder(priced);
  },
};

/** Proposes a price outside the limit to the manager; refuses with order.priceInsideLimit. */
export const proposePrice = {
  name: "orders.proposePrice",
  input: proposeInput,
  run(
    db: WritableDb,
    { orderId, unitPriceMinor, reason }: z.output<typeof proposeInput>,
    context: CommandContext,
  ) {
    const order = openOrder(db, context, orderId, "propose_price");
    assertClaimedBy(db, order, context.actor);
    const pricing = priceOn(db, order, unitPriceMinor, db.writing.businessDay);
    if (pricing.isInsideLimit) throw new AppError("order.priceInsideLimit");
    const patch = { ...pricePatch(pricing), priceReason: reason, priceProposedBy: context.actor.userId };
    return movedOrder(moveOrder(db, order, { action: "propose_price", patch }));
  },
};

/** The manager accepts a proposed price, worked out anew for today; never the proposer (order.sameProposer). */
export const approvePrice = {
  name: "orders.approvePrice",
  input: approveInput,
  run(db: WritableDb, { orderId }: z.output<typeof approveInput>, context: CommandContext) {
    const order = openOrder(db, context, orderId, "approve_price");
    if (order.priceProposedBy === context.actor.userId) throw new AppError("order.sameProposer");
    const pricing = priceOn(db, order, order.unitPriceMinor ?? 0, db.writing.businessDay);
    const priced = moveOrder(db, order, { action: "approve_price", patch: pricePatch(pricing) });
    draftProforma(db, priced, pricing);
    return movedOrder(priced);
  },
};

export const returnPrice = {
  name: "orders.returnPrice",
  input: returnInput,
  run(db: WritableDb, { orderId, reason }: z.output<typeof returnInput>, context: CommandContext) {
    const order = openOrder(db, context, orderId, "return_price");
    return movedOrder(moveOrder(db, order, { action: "return_price", patch: { reasonText: reason } }));
  },
};

function pricePatch(pricing: Pricing): OrderPatch {
  const stored: Pick<
    OrderRow,
    | "unitPriceMinor"
    | "listPriceMinor"
    | "netMinor"
    | "vatKind"
    | "vatPercent"
    | "vatLegalBasis"
    | "vatMinor"
    | "totalMinor"
    | "rateId"
  > = {
    unitPriceMinor: pricing.unitPriceMinor === 0 ? null : pricing.unitPriceMinor,
    listPriceMinor: pricing.listPriceMinor,
    netMinor: pricing.netMinor,
    vatKind: pricing.vatKind,
    vatPercent: pricing.vatPercent,
    vatLegalBasis: pricing.vatLegalBasis,
    vatMinor: pricing.vatMinor,
    totalMinor: pricing.totalMinor,
    rateId: pricing.rateId,
  };
  return stored;
}
