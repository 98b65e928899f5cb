import { eq, sql } from "drizzle-orm";
import { AppError } from "../../core/kernel/app-error.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import { nextState } from "../../core/kernel/state-machine.ts";
import { type OrderState, orderMachine } from "../../core/orders/order-machine.ts";
import { prepared, type ReadableDb, type WritableDb } from "../kernel/database.ts";
import { insertRecord, type KernelKey, updateRecord } from "../kernel/records.ts";
import { indexRecord } from "../kernel/search.repository.ts";
import { freeApprovals, salesOrders } from "./order.table.ts";

export type OrderRow = typeof salesOrders.$inferSelect;
export type NewOrder = Omit<typeof salesOrders.$inferInsert, KernelKey>;
export type OrderPatch = Partial<Omit<OrderRow, KernelKey>>;

const byId = prepared((orm) =>
  orm
    .select()
    .from(salesOrders)
    .where(eq(salesOrders.id, sql.placeholder("id")))
    .prepare(),
);

/** Refuses with record.notFound. */
export function getOrder(db: ReadableDb, id: string): OrderRow {
  const order = byId(db).get({ id });
  if (!order) throw new AppError("record.notFound");
  return order;
}

export function addOrder(db: WritableDb, order: NewOrder, search: readonly string[]): string {
  const id = insertRecord(db, salesOrders, order);
  indexRecord(db, "order", id, search, [order.number]);
  return id;
}

/** Changes fields without changing the state. */
export function changeOrder(db: WritableDb, order: OrderRow, patch: OrderPatch): OrderRow {
  const rev = updateRecord(db, salesOrders, order, patch);
  return { ...order, ...patch, rev };
}

/** Takes the order along its machine, with other fields in the same write; refuses with state.wrong, record.changed. */
export function moveOrder(
  db: WritableDb,
  order: OrderRow,
  step: { readonly action: string; readonly to?: OrderState; readonly patch?: OrderPatch },
): OrderRow {
  const state = nextState(orderMachine, order.state, step.action, order.number, step.to);
  return changeOrder(db, order, { ...step.patch, state });
}

export function indexOrder(
  db: WritableDb,
  order: { id: string; number: string },
  search: readonly string[],
): void {
  indexRecord(db, "order", order.id, search, [order.number]);
}

export type LikeOrder = { id: string; number: string; date: string; quantityKg: number; state: OrderState };

/** Orders of this customer and product since a day, but for ended ones: possible repeats. */
export function findLikeOrders(
  db: ReadableDb,
  like: {
    customerId: string;
    productId: string;
    quantityKg: number;
    since: IsoDate;
    exceptId: string | null;
  },
): LikeOrder[] {
  return db.rows<LikeOrder>(
    `SELECT id, number, date, quantity_kg AS quantityKg, state FROM sales_order
     WHERE customer_id = ? AND product_id = ? AND date >= ? AND quantity_kg = ?
       AND state NOT IN ('rejected', 'cancelled', 'draft') AND id IS NOT ?
     ORDER BY date DESC LIMIT 20`,
    like.customerId,
    like.productId,
    like.since,
    like.quantityKg,
    like.exceptId,
  );
}

export type FreeApprovalRow = typeof freeApprovals.$inferSelect;

const freeByOrder = prepared((orm) =>
  orm
    .select()
    .from(freeApprovals)
    .where(eq(freeApprovals.orderId, sql.placeholder("orderId")))
    .prepare(),
);

export function findFreeApproval(db: ReadableDb, orderId: string): FreeApprovalRow | null {
  return freeByOrder(db).get({ orderId }) ?? null;
}

export function addFreeApproval(
  db: WritableDb,
  approval: Omit<typeof freeApprovals.$inferInsert, KernelKey>,
): string {
  return insertRecord(db, freeApprovals, approval);
}
