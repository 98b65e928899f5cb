import type {
  DeliveryOrderRecord,
  DeliveryOrderRow,
} from "../../core/delivery-orders/delivery-order.contract.ts";
import { upperBoundKg } from "../../core/delivery-orders/lift-guard.ts";
import { safeAmount } from "../../core/kernel/amounts.ts";
import { findUser } from "../../db/access/user.repository.ts";
import {
  deliveryOrderList,
  deliveryOrderTotals,
  getDeliveryOrder,
  listedDeliveryOrder,
} from "../../db/delivery-orders/delivery-order.repository.ts";
import { timelineOf } from "../../db/kernel/audit.repository.ts";
import type { ReadableDb } from "../../db/kernel/database.ts";
import { type Page, type PageRequest, readPage, type Stored } from "../../db/kernel/list.repository.ts";
import { getProduct } from "../../db/products/product.repository.ts";

type Sort = "number" | "issued" | "expires";
type Filter = "saleType" | "state";
type Request = PageRequest<Sort, Filter> & Parameters<typeof deliveryOrderTotals>[1];
type Totals = { readonly quantityKg: string; readonly remainingKg: string };

/** A page with sums over the whole filter; while a search narrows the list there are none. */
export function listDeliveryOrders(
  db: ReadableDb,
  request: Request,
): Page<DeliveryOrderRow> & { totals: Totals | null } {
  const page = readPage<Stored<DeliveryOrderRow>, Sort, Filter>(db, deliveryOrderList, request);
  return { ...page, rows: page.rows.map(toRow), totals: request.q ? null : totalsOf(db, request) };
}

function totalsOf(db: ReadableDb, { state, saleType }: Request): Totals {
  const { quantityKg, remainingKg } = deliveryOrderTotals(db, { state, saleType });
  return { quantityKg, remainingKg };
}

const toRow = (stored: Stored<DeliveryOrderRow>): DeliveryOrderRow => ({
  ...stored,
  isImported: stored.isImported === 1,
});

/** Refuses with record.notFound. */
export function readDeliveryOrder(db: ReadableDb, deliveryOrderId: string): DeliveryOrderRecord {
  const deliveryOrder = getDeliveryOrder(db, deliveryOrderId);
  const { quantityKg, tolerancePercent, issuedBy } = deliveryOrder;
  const issuer = findUser(db, issuedBy);
  const product = getProduct(db, deliveryOrder.productId);
  return {
    ...toRow(listedDeliveryOrder(db, deliveryOrderId)),
    rev: deliveryOrder.rev,
    ground: deliveryOrder.ground,
    groundRef: deliveryOrder.groundRef,
    tolerancePercent,
    upperBoundKg: safeAmount(upperBoundKg(quantityKg, tolerancePercent)),
    firstExpiresOn: deliveryOrder.firstExpiresOn,
    trackingCode: deliveryOrder.trackingCode,
    issuedByFa: issuer?.nameFa ?? issuedBy,
    issuedByEn: issuer?.nameEn ?? issuedBy,
    productNameFa: product.nameFa,
    productNameEn: product.nameEn,
    // Extending, suspending and voiding come with the warehouse desk; nothing is offered that cannot be done.
    acts: [],
    timeline: timelineOf(db, deliveryOrderId),
  };
}
