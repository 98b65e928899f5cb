import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Json } from "../../core/kernel/canonical-json.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type { CurrencyCode } from "../../core/kernel/money.ts";
import type { ProformaState } from "../../core/proformas/proforma-machine.ts";
import { recordColumns } from "../kernel/record-columns.ts";

export const proformas = sqliteTable("proforma", {
  ...recordColumns,
  orderId: text("order_id").notNull(),
  number: text("number"),
  series: text("series").$type<"P" | "X">().notNull(),
  fiscalYear: integer("fiscal_year"),
  state: text("state").$type<ProformaState>().notNull(),
  content: text("content", { mode: "json" }).$type<Json>().notNull(),
  contentHash: text("content_hash").notNull(),
  issuedOn: text("issued_on").$type<IsoDate>(),
  validUntil: text("valid_until").$type<IsoDate>(),
  trackingCode: text("tracking_code"),
  currency: text("currency").$type<CurrencyCode>().notNull(),
  netMinor: integer("net_minor").notNull(),
  vatMinor: integer("vat_minor").notNull(),
  totalMinor: integer("total_minor").notNull(),
  sortDate: text("sort_date").notNull(),
});

export const signatures = sqliteTable("signature", {
  ...recordColumns,
  proformaId: text("proforma_id").notNull(),
  role: text("role").$type<"expert" | "manager">().notNull(),
  userId: text("user_id").notNull(),
  signedAtMs: integer("signed_at_ms").notNull(),
  contentHash: text("content_hash").notNull(),
  isDropped: integer("is_dropped", { mode: "boolean" }).notNull(),
});
