import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type { CurrencyCode } from "../../core/kernel/money.ts";
import { recordColumns } from "../kernel/record-columns.ts";

export const currencyRates = sqliteTable("currency_rate", {
  ...recordColumns,
  date: text("date").$type<IsoDate>().notNull(),
  monthKey: integer("month_key").notNull(),
  kind: text("kind").notNull(),
  currency: text("currency").$type<CurrencyCode>().notNull(),
  rialPerUnit: text("rial_per_unit").notNull(),
  state: text("state").$type<"entered" | "approved">().notNull(),
  enteredBy: text("entered_by").notNull(),
  approvedBy: text("approved_by"),
  note: text("note").notNull(),
});
