import type { WritableDb } from "../../db/kernel/database.ts";
import { getOrder, moveOrder } from "../../db/orders/order.repository.ts";
import { dueProformas, getProforma, moveProforma } from "../../db/proformas/proforma.repository.ts";
import { concerns } from "../kernel/command.ts";

/** Ends pro-formas whose validity is over and takes their orders back to priced, in one step; answers how many. */
export function expireDueProformas(db: WritableDb, orderId: string | null = null): number {
  const due = dueProformas(db, db.writing.businessDay, orderId);
  for (const id of due) {
    const proforma = moveProforma(db, getProforma(db, id), { action: "expire" });
    const order = getOrder(db, proforma.orderId);
    moveOrder(db, order, { action: "proforma_expired" });
    concerns(db, "proforma", proforma.id);
    concerns(db, "order", order.id);
  }
  return due.length;
}

/** What is due on one order, done inside the command that touches it. */
export function expireDueOfOrder(db: WritableDb, orderId: string): void {
  expireDueProformas(db, orderId);
}
