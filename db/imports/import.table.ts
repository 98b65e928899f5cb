import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { recordColumns } from "../kernel/record-columns.ts";

export const importRuns = sqliteTable("import_run", {
  ...recordColumns,
  kind: text("kind").notNull(),
  sha256: text("sha256").notNull(),
  rows: integer("rows").notNull(),
  newRows: integer("new_rows").notNull(),
  changedRows: integer("changed_rows").notNull(),
});
