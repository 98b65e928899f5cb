import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { recordColumns } from "../kernel/record-columns.ts";

export const companies = sqliteTable("company", {
  ...recordColumns,
  nameFa: text("name_fa").notNull(),
  nameEn: text("name_en").notNull(),
  nationalId: text("national_id").notNull(),
  economicCode: text("economic_code").notNull(),
  registrationNo: text("registration_no").notNull(),
  postalCode: text("postal_code").notNull(),
  addressFa: text("address_fa").notNull(),
  addressEn: text("address_en").notNull(),
  phone: text("phone").notNull(),
  iban: text("iban").notNull(),
  fiscalMemoryId: text("fiscal_memory_id").notNull(),
  isSample: integer("is_sample", { mode: "boolean" }).notNull(),
});

export const companySettings = sqliteTable("company_settings", {
  ...recordColumns,
  timeZone: text("time_zone").notNull(),
  priceLimitPercent: text("price_limit_percent").notNull(),
  proformaDaysDomestic: integer("proforma_days_domestic").notNull(),
  proformaDaysExport: integer("proforma_days_export").notNull(),
  deliveryOrderDays: integer("delivery_order_days").notNull(),
  duplicateDays: integer("duplicate_days").notNull(),
  rateKind: text("rate_kind").notNull(),
});
