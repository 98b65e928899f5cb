import type { WorkItem } from "../../core/worklist/worklist.contract.ts";
import type { WorkOf } from "../../core/worklist/worklist-rules.ts";
import type { ReadableDb } from "../kernel/database.ts";
import type { Stored } from "../kernel/list.repository.ts";

type StoredItem = Stored<WorkItem>;

/** At most this many of each kind: nobody works through more in a day. */
const perKind = 200;

const names = "customer.name_fa AS customerNameFa, customer.name_en AS customerNameEn";

type Condition = { readonly sql: string; readonly params: readonly string[] };

/** Records in one of these states, narrowed further; nothing for no states, so that every part walks an index. */
function inStates(states: readonly string[], narrower = "", ...params: string[]): Condition[] {
  if (states.length === 0) return [];
  const holes = states.map(() => "?").join(", ");
  return [{ sql: `(record.state IN (${holes})${narrower})`, params: [...states, ...params] }];
}

/** What waits for a person with this work, each kind oldest first. */
export function waitingWork(db: ReadableDb, work: WorkOf, userId: string): WorkItem[] {
  const rows = [
    ...waitingOrders(db, work, userId),
    ...waitingProformas(db, work, userId),
    ...waitingPayments(db, work),
    ...(work.ratesToApprove ? waitingRates(db, userId) : []),
  ];
  return rows.map((row) => ({ ...row, isMine: row.isMine === 1 }));
}

/** The rows of a kind that meet any of the conditions, oldest first. */
function oldest(
  db: ReadableDb,
  columns: string,
  from: string,
  conditions: readonly Condition[],
): StoredItem[] {
  if (conditions.length === 0) return [];
  return db.rows<StoredItem>(
    `SELECT ${columns}, record.state, ${names}, record.updated_at_ms AS sinceMs FROM ${from}
     WHERE ${conditions.map(({ sql }) => sql).join(" OR ")} ORDER BY record.updated_at_ms, record.id LIMIT ${perKind}`,
    ...conditions.flatMap(({ params }) => params),
  );
}

function waitingOrders(db: ReadableDb, work: WorkOf, userId: string): StoredItem[] {
  return oldest(
    db,
    `'order' AS kind, record.id, record.id AS orderId, record.number,
     record.state = 'in_review' AS isMine`,
    "sales_order record JOIN customer ON customer.id = record.customer_id",
    [
      ...inStates(work.orderStates),
      ...inStates(work.ownOrderStates, " AND record.claimed_by = ?", userId),
      ...inStates(work.freeSales ? ["priced"] : [], " AND record.sale_type = 'FREE'"),
    ],
  );
}

function waitingProformas(db: ReadableDb, work: WorkOf, userId: string): StoredItem[] {
  return oldest(
    db,
    `'proforma' AS kind, record.id, record.order_id AS orderId,
     coalesce(record.number, sales_order.number) AS number, 0 AS isMine`,
    `proforma record JOIN sales_order ON sales_order.id = record.order_id
     JOIN customer ON customer.id = sales_order.customer_id`,
    [
      ...inStates(work.proformaStates),
      ...inStates(work.ownProformaStates, " AND sales_order.claimed_by = ?", userId),
    ],
  );
}

function waitingPayments(db: ReadableDb, { paymentStates }: WorkOf): StoredItem[] {
  return oldest(
    db,
    "'payment' AS kind, record.id, record.order_id AS orderId, record.number, 0 AS isMine",
    `payment record JOIN sales_order ON sales_order.id = record.order_id
     JOIN customer ON customer.id = sales_order.customer_id`,
    inStates(paymentStates),
  );
}

function waitingRates(db: ReadableDb, userId: string): StoredItem[] {
  return db.rows<StoredItem>(
    `SELECT 'currencyRate' AS kind, id, NULL AS orderId, currency || ' ' || date AS number, state,
       '' AS customerNameFa, '' AS customerNameEn, updated_at_ms AS sinceMs, 0 AS isMine
     FROM currency_rate WHERE state = 'entered' AND entered_by <> ? ORDER BY updated_at_ms, id LIMIT ${perKind}`,
    userId,
  );
}
