import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type { CurrencyCode } from "../../core/kernel/money.ts";
import type { RefundState } from "../../core/refunds/refund-machine.ts";
import { recordColumns } from "../kernel/record-columns.ts";

export const refunds = sqliteTable("refund", {
  ...recordColumns,
  number: text("number").notNull(),
  orderId: text("order_id").notNull(),
  requestedOn: text("requested_on").$type<IsoDate>().notNull(),
  monthKey: integer("month_key").notNull(),
  cause: text("cause").$type<"CANCEL" | "OVERPAID" | "REMAINDER" | "RETURN">().notNull(),
  currency: text("currency").$type<CurrencyCode>().notNull(),
  amountMinor: integer("amount_minor").notNull(),
  iban: text("iban").notNull(),
  checkedBy: text("checked_by"),
  approvedBy: text("approved_by"),
  bankRef: text("bank_ref"),
  state: text("state").$type<RefundState>().notNull(),
});
