import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Json } from "../../core/kernel/canonical-json.ts";

export const outbox = sqliteTable("outbox", {
  seq: integer("seq").primaryKey({ autoIncrement: true }),
  commandId: text("command_id").notNull(),
  tableName: text("table_name").notNull(),
  recordId: text("record_id").notNull(),
  rev: integer("rev").notNull(),
  operation: text("operation").$type<"insert" | "update">().notNull(),
  record: text("record", { mode: "json" }).$type<Json>().notNull(),
  atMs: integer("at_ms").notNull(),
});
