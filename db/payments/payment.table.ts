import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type { CurrencyCode } from "../../core/kernel/money.ts";
import type { PaymentState } from "../../core/payments/payment-machine.ts";
import { recordColumns } from "../kernel/record-columns.ts";

export const payments = sqliteTable("payment", {
  ...recordColumns,
  number: text("number").notNull(),
  orderId: text("order_id").notNull(),
  proformaId: text("proforma_id").notNull(),
  paidOn: text("paid_on").$type<IsoDate>().notNull(),
  monthKey: integer("month_key").notNull(),
  currency: text("currency").$type<CurrencyCode>().notNull(),
  amountMinor: integer("amount_minor").notNull(),
  bankCode: text("bank_code").notNull(),
  bankRef: text("bank_ref").notNull(),
  payerKind: text("payer_kind").$type<"customer" | "third_party" | "exchange_house">().notNull(),
  payerName: text("payer_name").notNull(),
  payerDeclaration: text("payer_declaration").notNull(),
  attachmentSha256: text("attachment_sha256"),
  submittedBy: text("submitted_by").notNull(),
  state: text("state").$type<PaymentState>().notNull(),
  reasonCode: text("reason_code"),
  reasonText: text("reason_text"),
});

export const paymentApprovals = sqliteTable("payment_approval", {
  ...recordColumns,
  paymentId: text("payment_id").notNull(),
  level: integer("level").notNull(),
  role: text("role").notNull(),
  decision: text("decision").$type<"approved" | "rejected">().notNull(),
  userId: text("user_id").notNull(),
  decidedOn: text("decided_on").$type<IsoDate>().notNull(),
  reasonCode: text("reason_code"),
  reasonText: text("reason_text"),
});
