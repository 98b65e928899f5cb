import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type { CurrencyCode } from "../../core/kernel/money.ts";
import { recordColumns } from "../kernel/record-columns.ts";

export const products = sqliteTable("product", {
  ...recordColumns,
  code: text("code").notNull(),
  nameFa: text("name_fa").notNull(),
  nameEn: text("name_en").notNull(),
  family: text("family").notNull(),
  state: text("state").$type<"solid" | "liquid" | "gas">().notNull(),
  hs8: text("hs8").notNull(),
  defaultPackaging: text("default_packaging").notNull(),
  altPackaging: text("alt_packaging", { mode: "json" }).$type<readonly string[]>().notNull(),
  isVatApplicable: integer("is_vat_applicable", { mode: "boolean" }).notNull(),
  isExportable: integer("is_exportable", { mode: "boolean" }).notNull(),
  minOrderKg: integer("min_order_kg").notNull(),
  truckLoadKg: integer("truck_load_kg").notNull(),
  tolerancePercent: text("tolerance_percent").notNull(),
  status: text("status").$type<"active" | "inactive">().notNull(),
});

export const productPrices = sqliteTable("product_price", {
  ...recordColumns,
  productId: text("product_id").notNull(),
  list: text("list").$type<"domestic" | "export">().notNull(),
  currency: text("currency").$type<CurrencyCode>().notNull(),
  amountMinor: integer("amount_minor").notNull(),
  unit: text("unit").$type<"per_kg" | "per_ton">().notNull(),
  validFrom: text("valid_from").$type<IsoDate>().notNull(),
});
