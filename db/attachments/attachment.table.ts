import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { recordColumns } from "../kernel/record-columns.ts";

export const attachments = sqliteTable("attachment", {
  ...recordColumns,
  sha256: text("sha256").notNull(),
  sizeBytes: integer("size_bytes").notNull(),
  type: text("type").notNull(),
  name: text("name").notNull(),
  subjectKind: text("subject_kind").notNull(),
  subjectId: text("subject_id").notNull(),
});
