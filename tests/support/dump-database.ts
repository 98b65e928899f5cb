import type { ReadableDb } from "../../db/kernel/database.ts";

/** Every row of every table as text, by table; two equal dumps are two equal databases. */
export function dumpDatabase(db: ReadableDb): Readonly<Record<string, readonly string[]>> {
  const tables = db.rows<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
  );
  return Object.fromEntries(
    tables.map(({ name }) => {
      const rows = db.rows<Record<string, unknown>>(`SELECT * FROM "${name}"`);
      return [
        name,
        rows.map((row) => JSON.stringify(Object.values(row), (_key, value) => textOf(value))).sort(),
      ];
    }),
  );
}

const textOf = (value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value;
