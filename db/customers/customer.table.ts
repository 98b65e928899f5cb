import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { recordColumns } from "../kernel/record-columns.ts";

export const customers = sqliteTable("customer", {
  ...recordColumns,
  code: text("code").notNull(),
  kind: text("kind").$type<"legal" | "natural" | "partnership" | "foreign">().notNull(),
  nameFa: text("name_fa").notNull(),
  nameEn: text("name_en").notNull(),
  nameNorm: text("name_norm").notNull(),
  nameSort: text("name_sort").notNull(),
  nationalId: text("national_id").notNull(),
  economicCode: text("economic_code").notNull(),
  postalCode: text("postal_code").notNull(),
  provinceIso: text("province_iso").notNull(),
  countryIso2: text("country_iso2").notNull(),
  city: text("city").notNull(),
  address: text("address").notNull(),
  phone: text("phone").notNull(),
  mobile: text("mobile").notNull(),
  email: text("email").notNull(),
  iban: text("iban").notNull(),
  creditLimitRial: integer("credit_limit_rial").notNull(),
  segment: text("segment").notNull(),
  behinyabRef: text("behinyab_ref").notNull(),
  status: text("status").$type<"active" | "blocked" | "inactive">().notNull(),
  confirmedWarnings: text("confirmed_warnings", { mode: "json" })
    .$type<readonly string[]>()
    .notNull()
    .default([]),
});
