import { assert } from "../../core/kernel/assert.ts";
import { fiscalYearOf, jalaliMonthKey } from "../../core/kernel/jalali.ts";
import type { CurrencyCode } from "../../core/kernel/money.ts";
import type { RefundRow as RefundListRow } from "../../core/refunds/refund.contract.ts";
import type { ReadableDb, WritableDb } from "../kernel/database.ts";
import type { ListDefinition } from "../kernel/list.repository.ts";
import { insertRecord } from "../kernel/records.ts";
import { indexRecord } from "../kernel/search.repository.ts";
import { takeNumber } from "../kernel/series.repository.ts";
import { refunds } from "./refund.table.ts";

export type RefundRequest = {
  readonly orderId: string;
  readonly cause: RefundListRow["cause"];
  readonly currency: CurrencyCode;
  /** More than nothing, minor units. */
  readonly amountMinor: number;
  /** The customer's own account; empty for a customer abroad who has no Sheba. */
  readonly iban: string;
};

/** Stores a refund in state requested with the next RF number. */
export function addRefund(db: WritableDb, request: RefundRequest): { id: string; number: string } {
  assert(request.amountMinor > 0, "a refund gives something back");
  const { businessDay } = db.writing;
  const number = takeNumber(db, "RF", fiscalYearOf(businessDay));
  const id = insertRecord(db, refunds, {
    ...request,
    number,
    requestedOn: businessDay,
    monthKey: jalaliMonthKey(businessDay),
    checkedBy: null,
    approvedBy: null,
    bankRef: null,
    state: "requested",
  });
  indexRecord(db, "refund", id, searchWords(db, request.orderId), [number]);
  return { id, number };
}

/** A refund is found by its order and the customer's names too. */
function searchWords(db: ReadableDb, orderId: string): string[] {
  const words = db.row<{ number: string; nameFa: string; nameEn: string; code: string }>(
    `SELECT sales_order.number, customer.name_fa AS nameFa, customer.name_en AS nameEn, customer.code
     FROM sales_order JOIN customer ON customer.id = sales_order.customer_id WHERE sales_order.id = ?`,
    orderId,
  );
  assert(words, "a refund belongs to an order");
  return [words.number, words.nameFa, words.nameEn, words.code];
}

export const refundList: ListDefinition<"number", "state"> = {
  table: "refund",
  searchKind: "refund",
  sorts: { number: "number" },
  filters: { state: "state" },
  columns: `record.id, record.number, record.order_id AS orderId, sales_order.number AS orderNumber,
    customer.name_fa AS customerNameFa, customer.name_en AS customerNameEn, record.requested_on AS requestedOn,
    record.cause, record.currency, record.amount_minor AS amountMinor, record.state, record.origin = 'import' AS isImported`,
  joins:
    "JOIN sales_order ON sales_order.id = record.order_id JOIN customer ON customer.id = sales_order.customer_id",
};
