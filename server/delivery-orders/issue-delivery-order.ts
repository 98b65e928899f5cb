import type { z } from "zod";
import { deliveryOrderCommandFields } from "../../core/delivery-orders/delivery-order.contract.ts";
import type { DeliveryOrderState } from "../../core/delivery-orders/delivery-order-machine.ts";
import { type Ground, groundOf, seriesOfSaleType } from "../../core/delivery-orders/delivery-order-rules.ts";
import { AppError } from "../../core/kernel/app-error.ts";
import { assert } from "../../core/kernel/assert.ts";
import { commandInput } from "../../core/kernel/contract.ts";
import { addDays, localTimeOf } from "../../core/kernel/iso-date.ts";
import { fiscalYearOf, jalaliMonthKey } from "../../core/kernel/jalali.ts";
import { trackingCodeOf } from "../../core/proformas/tracking-code.ts";
import { getSettings } from "../../db/company/company.repository.ts";
import { getCustomer } from "../../db/customers/customer.repository.ts";
import {
  addDeliveryOrder,
  findDeliveryOrderByTrackingCode,
  getDeliveryOrder,
} from "../../db/delivery-orders/delivery-order.repository.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { takeNumber } from "../../db/kernel/series.repository.ts";
import { findFreeApproval, moveOrder, type OrderRow } from "../../db/orders/order.repository.ts";
import { approvalsOf, approvedPaymentsOf } from "../../db/payments/payment.repository.ts";
import { getProduct } from "../../db/products/product.repository.ts";
import { findOpenProforma, findProformaByTrackingCode } from "../../db/proformas/proforma.repository.ts";
import { type CommandContext, concerns } from "../kernel/command.ts";
import { openOrder } from "../orders/order-gate.ts";
import { deliveryOrderContent } from "./delivery-order-content.ts";

const input = commandInput(deliveryOrderCommandFields.issue);

type Issued = {
  readonly id: string;
  readonly number: string;
  readonly trackingCode: string;
  readonly state: DeliveryOrderState;
  readonly expiresOn: string;
};

/**
 * Issues the delivery order of a finance approved order on the ground of its sale type, checked anew: number,
 * tracking code, expiry and the order's state in one step. Refuses with state.wrong, deliveryOrder.productInactive
 * and the codes of groundOf.
 */
export const issueDeliveryOrder = {
  name: "deliveryOrders.issue",
  input,
  run(db: WritableDb, { orderId }: z.output<typeof input>, context: CommandContext): Issued {
    const order = openOrder(db, context, orderId, "issue_delivery_order");
    const moved = moveOrder(db, order, { action: "issue_delivery_order" });
    const ground = groundOf(order, evidenceOf(db, order));
    const id = storeDeliveryOrder(db, moved, ground);
    concerns(db, "deliveryOrder", id);
    const { number, trackingCode, state, expiresOn } = getDeliveryOrder(db, id);
    assert(trackingCode !== null, "an issued delivery order has a tracking code");
    return { id, number, trackingCode, state, expiresOn };
  },
};

function evidenceOf(db: WritableDb, order: OrderRow): Parameters<typeof groundOf>[1] {
  const proforma = findOpenProforma(db, order.id);
  const isAccepted = proforma?.state === "accepted";
  const slips = approvedPaymentsOf(db, order.id).filter(({ proformaId }) => proformaId === proforma?.id);
  return {
    totalMinor: isAccepted ? proforma.totalMinor : null,
    slips: slips.map(({ id, number, state, amountMinor }) => ({
      number,
      state,
      amountMinor,
      approvals: approvalsOf(db, id).filter(({ decision }) => decision === "approved"),
    })),
    freeApproval: findFreeApproval(db, order.id),
  };
}

function storeDeliveryOrder(db: WritableDb, order: OrderRow, ground: Ground): string {
  const { businessDay, actorId, atMs, timeZone } = db.writing;
  const product = getProduct(db, order.productId);
  if (product.status !== "active")
    throw new AppError("deliveryOrder.productInactive", { product: product.code });
  const customer = getCustomer(db, order.customerId);
  const series = seriesOfSaleType[order.saleType];
  const fiscalYear = fiscalYearOf(businessDay);
  const number = takeNumber(db, series, fiscalYear);
  const expiresOn = addDays(businessDay, getSettings(db).deliveryOrderDays);
  return addDeliveryOrder(
    db,
    {
      ...ground,
      number,
      series,
      fiscalYear,
      orderId: order.id,
      customerId: order.customerId,
      productId: order.productId,
      saleType: order.saleType,
      issuedOn: businessDay,
      monthKey: jalaliMonthKey(businessDay),
      firstExpiresOn: expiresOn,
      expiresOn,
      quantityKg: order.quantityKg,
      tolerancePercent: product.tolerancePercent,
      liftedOpeningKg: 0,
      freightCode: "",
      issuedBy: actorId,
      trackingCode: freshTrackingCode(db),
      content: deliveryOrderContent(db, order, {
        number,
        issuedBy: actorId,
        issuedOn: businessDay,
        issuedAtTime: localTimeOf(atMs, timeZone),
        timeZone,
      }),
      state: "issued",
    },
    [order.number, customer.code, customer.nameFa, customer.nameEn, product.code],
  );
}

/** A code that stands on no other paper; of 2^45 codes a second try is already rare. */
function freshTrackingCode(db: WritableDb): string {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const code = trackingCodeOf(db.writing.randomBytes(8));
    const isTaken = findProformaByTrackingCode(db, code) ?? findDeliveryOrderByTrackingCode(db, code);
    if (!isTaken) return code;
  }
  throw new Error("Ten random tracking codes were all taken: the source of chance is broken");
}
