import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { AppError } from "../../core/kernel/app-error.ts";
import { assert } from "../../core/kernel/assert.ts";
import type { WritableDb } from "./database.ts";
import type { recordColumns } from "./record-columns.ts";

/** Columns that insertRecord and updateRecord fill themselves. */
export type KernelKey = Exclude<keyof typeof recordColumns, "custom">;
type RecordTable = SQLiteTable & { readonly id: SQLiteColumn; readonly rev: SQLiteColumn };
type Values<Table extends RecordTable> = Omit<Table["$inferInsert"], KernelKey>;
type DriverValue = string | number | bigint | null;
type Shape = { readonly name: string; readonly columns: readonly (readonly [string, SQLiteColumn])[] };

const shapes = new WeakMap<RecordTable, Shape>();

function shapeOf(table: RecordTable): Shape {
  const known = shapes.get(table);
  if (known) return known;
  const made = { name: getTableName(table), columns: Object.entries(getTableColumns(table)) };
  shapes.set(table, made);
  return made;
}

function toDriver(column: SQLiteColumn, value: unknown): DriverValue {
  if (value === null || value === undefined) return null;
  // Drizzle types the mapped value as unknown; every column here maps to a SQLite value.
  return column.mapToDriverValue(value) as DriverValue;
}

/** Stores a new record with its kernel columns and leaves the change in the outbox; answers the new id. */
export function insertRecord<Table extends RecordTable>(
  db: WritableDb,
  table: Table,
  values: Values<Table>,
  id: string = db.writing.newId(),
): string {
  const { name, columns } = shapeOf(table);
  const { companyId, siteId, origin, actorId, atMs } = db.writing;
  const kernel = {
    id,
    companyId,
    siteId,
    rev: 1,
    origin,
    createdAtMs: atMs,
    createdBy: actorId,
    updatedAtMs: atMs,
    updatedBy: actorId,
  };
  const all: Record<string, unknown> = { custom: {}, ...values, ...kernel };
  const given = columns.filter(([key]) => all[key] !== undefined);
  const names = given.map(([, column]) => column.name);
  const row = db.row<Record<string, unknown>>(
    `INSERT INTO ${name} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")}) RETURNING *`,
    ...given.map(([key, column]) => toDriver(column, all[key])),
  );
  assert(row, `${name} answers the stored row`);
  leaveInOutbox(db, name, "insert", row);
  return id;
}

/**
 * Changes a record that was read as `current`; answers the new rev.
 * Refuses with record.changed when somebody else changed it since.
 */
export function updateRecord<Table extends RecordTable>(
  db: WritableDb,
  table: Table,
  current: { readonly id: string; readonly rev: number },
  patch: Partial<Values<Table>>,
): number {
  const { name, columns } = shapeOf(table);
  const { actorId, atMs } = db.writing;
  const all: Record<string, unknown> = {
    ...patch,
    rev: current.rev + 1,
    updatedAtMs: atMs,
    updatedBy: actorId,
  };
  const given = columns.filter(([key]) => all[key] !== undefined);
  const row = db.row<Record<string, unknown>>(
    `UPDATE ${name} SET ${given.map(([, column]) => `${column.name} = ?`).join(", ")} WHERE id = ? AND rev = ? RETURNING *`,
    ...given.map(([key, column]) => toDriver(column, all[key])),
    current.id,
    current.rev,
  );
  if (!row) throw new AppError("record.changed");
  leaveInOutbox(db, name, "update", row);
  return current.rev + 1;
}

function leaveInOutbox(
  db: WritableDb,
  table: string,
  operation: "insert" | "update",
  row: Record<string, unknown>,
): void {
  assert(typeof row.id === "string" && typeof row.rev === "number", `${table} rows carry id and rev`);
  db.run(
    "INSERT INTO outbox (command_id, table_name, record_id, rev, operation, record, at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)",
    db.writing.commandId,
    table,
    row.id,
    row.rev,
    operation,
    JSON.stringify(row),
    db.writing.atMs,
  );
}
