import { asc, eq, sql } from "drizzle-orm";
import type { DeliveryOrderRow as ListedDeliveryOrder } from "../../core/delivery-orders/delivery-order.contract.ts";
import {
  type DeliveryOrderState,
  deliveryOrderMachine,
} from "../../core/delivery-orders/delivery-order-machine.ts";
import { AppError } from "../../core/kernel/app-error.ts";
import { assert } from "../../core/kernel/assert.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import { nextState } from "../../core/kernel/state-machine.ts";
import type { SaleType } from "../../core/orders/order.contract.ts";
import { prepared, type ReadableDb, type WritableDb } from "../kernel/database.ts";
import type { ListDefinition, Stored } from "../kernel/list.repository.ts";
import { insertRecord, updateRecord } from "../kernel/records.ts";
import { indexRecord } from "../kernel/search.repository.ts";
import { deliveryOrders } from "./delivery-order.table.ts";

export type DeliveryOrderRow = typeof deliveryOrders.$inferSelect;
export type NewDeliveryOrder = Parameters<typeof insertRecord<typeof deliveryOrders>>[2];

const byId = prepared((orm) =>
  orm
    .select()
    .from(deliveryOrders)
    .where(eq(deliveryOrders.id, sql.placeholder("id")))
    .prepare(),
);
const byOrder = prepared((orm) =>
  orm
    .select()
    .from(deliveryOrders)
    .where(eq(deliveryOrders.orderId, sql.placeholder("orderId")))
    .orderBy(asc(deliveryOrders.number))
    .prepare(),
);

/** Refuses with record.notFound. */
export function getDeliveryOrder(db: ReadableDb, id: string): DeliveryOrderRow {
  const deliveryOrder = byId(db).get({ id });
  if (!deliveryOrder) throw new AppError("record.notFound");
  return deliveryOrder;
}

export function deliveryOrdersOfOrder(db: ReadableDb, orderId: string): DeliveryOrderRow[] {
  return byOrder(db).all({ orderId });
}

/** What a tracking code stands for among delivery orders. */
export function findDeliveryOrderByTrackingCode(
  db: ReadableDb,
  trackingCode: string,
): DeliveryOrderRow | null {
  const row = db.row<{ id: string }>("SELECT id FROM delivery_order WHERE tracking_code = ?", trackingCode);
  return row ? getDeliveryOrder(db, row.id) : null;
}

export function addDeliveryOrder(
  db: WritableDb,
  deliveryOrder: NewDeliveryOrder,
  search: readonly string[],
): string {
  const id = insertRecord(db, deliveryOrders, deliveryOrder);
  const parts = [deliveryOrder.number, deliveryOrder.trackingCode ?? ""].filter((part) => part !== "");
  indexRecord(db, "deliveryOrder", id, search, parts);
  return id;
}

/** Takes the delivery order along its machine; refuses with state.wrong, record.changed. */
export function moveDeliveryOrder(
  db: WritableDb,
  deliveryOrder: DeliveryOrderRow,
  step: { readonly action: string; readonly to?: DeliveryOrderState },
): DeliveryOrderRow {
  const { number } = deliveryOrder;
  const state = nextState(deliveryOrderMachine, deliveryOrder.state, step.action, number, step.to);
  const rev = updateRecord(db, deliveryOrders, deliveryOrder, { state });
  return { ...deliveryOrder, state, rev };
}

/** Ids of delivery orders whose last loading day is before a day, oldest first. */
export function dueDeliveryOrders(db: ReadableDb, day: IsoDate, orderId: string | null = null): string[] {
  return db
    .rows<{ id: string }>(
      `SELECT id FROM delivery_order WHERE state IN ('issued', 'assigned', 'lifting', 'suspended')
         AND expires_on < ? AND (? IS NULL OR order_id = ?) ORDER BY expires_on, id`,
      day,
      orderId,
      orderId,
    )
    .map(({ id }) => id);
}

export type FilterTotals = { quantityKg: string; liftedKg: string; remainingKg: string };

/** Exact sums over a filter, as text since they pass 2^53; read from the running sums, whatever the number of rows. */
export function deliveryOrderTotals(
  db: ReadableDb,
  filter: { state?: DeliveryOrderState | undefined; saleType?: SaleType | undefined },
): FilterTotals {
  const { saleType = null, state = null } = filter;
  const totals = db.row<FilterTotals>(
    `SELECT CAST(coalesce(sum(quantity_kg), 0) AS TEXT) AS quantityKg,
       CAST(coalesce(sum(lifted_kg), 0) AS TEXT) AS liftedKg,
       CAST(coalesce(sum(quantity_kg - lifted_kg), 0) AS TEXT) AS remainingKg
     FROM delivery_order_sum WHERE (? IS NULL OR sale_type = ?) AND (? IS NULL OR state = ?)`,
    saleType,
    saleType,
    state,
    state,
  );
  assert(totals, "a sum without groups is one row");
  return totals;
}

export const deliveryOrderList: ListDefinition<"number" | "issued" | "expires", "saleType" | "state"> = {
  table: "delivery_order",
  searchKind: "deliveryOrder",
  sorts: { number: "number", issued: "issued_on", expires: "expires_on" },
  filters: { saleType: "sale_type", state: "state" },
  columns: `record.id, record.number, record.order_id AS orderId, sales_order.number AS orderNumber,
    customer.name_fa AS customerNameFa, customer.name_en AS customerNameEn, product.code AS productCode,
    record.sale_type AS saleType, record.issued_on AS issuedOn, record.expires_on AS expiresOn,
    record.quantity_kg AS quantityKg, record.lifted_opening_kg AS liftedKg,
    record.quantity_kg - record.lifted_opening_kg AS remainingKg, record.state, record.origin = 'import' AS isImported`,
  joins: `JOIN sales_order ON sales_order.id = record.order_id JOIN customer ON customer.id = record.customer_id
    JOIN product ON product.id = record.product_id`,
};

/** One delivery order as lists show it; the caller has checked that it exists. */
export function listedDeliveryOrder(db: ReadableDb, id: string): Stored<ListedDeliveryOrder> {
  const { columns, joins } = deliveryOrderList;
  const row = db.row<Stored<ListedDeliveryOrder>>(
    `SELECT ${columns} FROM delivery_order record ${joins} WHERE record.id = ?`,
    id,
  );
  assert(row, "a delivery order has its order, customer and product");
  return row;
}
