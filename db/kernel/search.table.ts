import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const searchEntries = sqliteTable("search_entry", {
  rowid: integer("rowid").primaryKey(),
  kind: text("kind").notNull(),
  recordId: text("record_id").notNull(),
});
