import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const seriesBlocks = sqliteTable(
  "series_block",
  {
    series: text("series").notNull(),
    fiscalYear: integer("fiscal_year").notNull(),
    siteId: text("site_id").notNull(),
    firstNumber: integer("first_number").notNull(),
    lastNumber: integer("last_number"),
    nextNumber: integer("next_number").notNull(),
  },
  (table) => [primaryKey({ columns: [table.series, table.fiscalYear, table.siteId, table.firstNumber] })],
);
