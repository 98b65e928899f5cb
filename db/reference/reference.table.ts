import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const referenceItems = sqliteTable(
  "reference_item",
  {
    kind: text("kind").notNull(),
    key: text("key").notNull(),
    position: integer("position").notNull(),
    fa: text("fa").notNull(),
    en: text("en").notNull(),
    data: text("data", { mode: "json" }).$type<Record<string, string>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.key] })],
);
