import type { WorkItem } from "../../core/worklist/worklist.contract.ts";
import type { WorkOf } from "../../core/worklist/worklist-rules.ts";
import type { ReadableDb } from "../kernel/database.ts";

/** At most this many of each kind: nobody works through more in a day. */
const perKind = 200;

const holes = (values: readonly string[]): string => values.map(() => "?").join(", ");
const names = "customer.name_fa AS customerNameFa, customer.name_en AS customerNameEn";

/** What waits for a person with this work, each kind oldest first. */
export function waitingWork(db: ReadableDb, work: WorkOf, userId: string): WorkItem[] {
  return [
    ...waitingOrders(db, work, userId),
    ...waitingProformas(db, work, userId),
    ...waitingPayments(db, work),
    ...(work.ratesToApprove ? waitingRates(db, userId) : []),
  ];
}

function waitingOrders(db: ReadableDb, work: WorkOf, userId: string): WorkItem[] {
  const { orderStates, ownOrderStates, freeSales } = work;
  return db.rows<WorkItem>(
    `SELECT 'order' AS kind, record.id, record.id AS orderId, record.number, record.state, ${names},
       record.updated_at_ms AS sinceMs, record.claimed_by AS claimedBy
     FROM sales_order record JOIN customer ON customer.id = record.customer_id
     WHERE record.state IN (${holes(orderStates)}) OR (record.state IN (${holes(ownOrderStates)}) AND record.claimed_by = ?)
       OR (? AND record.state = 'priced' AND record.sale_type = 'FREE')
     ORDER BY record.updated_at_ms, record.id LIMIT ${perKind}`,
    ...orderStates,
    ...ownOrderStates,
    userId,
    freeSales ? 1 : 0,
  );
}

function waitingProformas(db: ReadableDb, work: WorkOf, userId: string): WorkItem[] {
  const { proformaStates, ownProformaStates } = work;
  return db.rows<WorkItem>(
    `SELECT 'proforma' AS kind, record.id, record.order_id AS orderId, coalesce(record.number, sales_order.number) AS number,
       record.state, ${names}, record.updated_at_ms AS sinceMs, sales_order.claimed_by AS claimedBy
     FROM proforma record JOIN sales_order ON sales_order.id = record.order_id
     JOIN customer ON customer.id = sales_order.customer_id
     WHERE record.state IN (${holes(proformaStates)})
       OR (record.state IN (${holes(ownProformaStates)}) AND sales_order.claimed_by = ?)
     ORDER BY record.updated_at_ms, record.id LIMIT ${perKind}`,
    ...proformaStates,
    ...ownProformaStates,
    userId,
  );
}

function waitingPayments(db: ReadableDb, { paymentStates }: WorkOf): WorkItem[] {
  return db.rows<WorkItem>(
    `SELECT 'payment' AS kind, record.id, record.order_id AS orderId, record.number, record.state, ${names},
       record.updated_at_ms AS sinceMs, NULL AS claimedBy
     FROM payment record JOIN sales_order ON sales_order.id = record.order_id
     JOIN customer ON customer.id = sales_order.customer_id
     WHERE record.state IN (${holes(paymentStates)}) ORDER BY record.updated_at_ms, record.id LIMIT ${perKind}`,
    ...paymentStates,
  );
}

function waitingRates(db: ReadableDb, userId: string): WorkItem[] {
  return db.rows<WorkItem>(
    `SELECT 'currencyRate' AS kind, id, NULL AS orderId, currency || ' ' || date AS number, state,
       '' AS customerNameFa, '' AS customerNameEn, updated_at_ms AS sinceMs, NULL AS claimedBy
     FROM currency_rate WHERE state = 'entered' AND entered_by <> ? ORDER BY updated_at_ms, id LIMIT ${perKind}`,
    userId,
  );
}
