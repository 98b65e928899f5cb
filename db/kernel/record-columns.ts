import { integer, text } from "drizzle-orm/sqlite-core";
import type { Json } from "../../core/kernel/canonical-json.ts";

/** Where a row came from: typed at a desk, imported with its history, or done by the office itself. */
export type Origin = "desk" | "import" | "system";

/** Columns of every record that can take part in sync. */
export const recordColumns = {
  id: text("id").primaryKey(),
  companyId: text("company_id").notNull(),
  siteId: text("site_id").notNull(),
  rev: integer("rev").notNull(),
  origin: text("origin").$type<Origin>().notNull(),
  custom: text("custom", { mode: "json" }).$type<Json>().notNull().default({}),
  createdAtMs: integer("created_at_ms").notNull(),
  createdBy: text("created_by").notNull(),
  updatedAtMs: integer("updated_at_ms").notNull(),
  updatedBy: text("updated_by").notNull(),
};
