import { AppError } from "../../core/kernel/app-error.ts";
import type { ReadableDb } from "./database.ts";
import { searchConditions } from "./search.repository.ts";

/**
 * A list that a page offers. Sorts and filters are code, never user text, and every pair has its index;
 * `joins` and `columns` are read only for the rows of the page (ids first, join after).
 */
export type ListDefinition<Sort extends string, Filter extends string> = {
  readonly table: string;
  readonly searchKind: string;
  readonly sorts: Readonly<Record<Sort, string>>;
  readonly filters: Readonly<Record<Filter, string>>;
  readonly columns: string;
  readonly joins: string;
};

export type PageRequest<Sort extends string, Filter extends string> = {
  readonly sort: Sort;
  readonly descending: boolean;
  readonly after?: string | undefined;
  readonly limit: number;
  readonly q?: string | undefined;
} & { readonly [Key in Filter]?: string | undefined };

/** A row as SQLite gives it: truth is 0 or 1. */
export type Stored<Row> = { [Key in keyof Row]: Row[Key] extends boolean ? number : Row[Key] };

export type Page<Row> = { rows: Row[]; next: string | null; count: { value: number; isExact: boolean } };

/** Counts beyond this are told as "more than". */
const countCap = 10_000;

type Narrowing = { readonly conditions: readonly string[]; readonly params: readonly string[] };

/** One page by keyset; refuses with input.invalid when the cursor is not one of ours. */
export function readPage<Row, Sort extends string, Filter extends string>(
  db: ReadableDb,
  list: ListDefinition<Sort, Filter>,
  request: PageRequest<Sort, Filter>,
): Page<Row> {
  const narrowing = narrowingOf(list, request);
  if (!narrowing) return { rows: [], next: null, count: { value: 0, isExact: true } };
  const key = list.sorts[request.sort];
  const order = request.descending ? "DESC" : "ASC";
  const after = request.after === undefined ? null : readCursor(request.after);
  const conditions = [...narrowing.conditions];
  if (after) conditions.push(`(${key}, id) ${request.descending ? "<" : ">"} (?, ?)`);
  const where = conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : "";
  const found = db.rows<Row & { pageKey: string; pageId: string }>(
    `WITH page AS (SELECT id AS pageId, ${key} AS pageKey FROM ${list.table} ${where} ORDER BY ${key} ${order}, id ${order} LIMIT ?)
     SELECT page.pageKey, page.pageId, ${list.columns} FROM page
     JOIN ${list.table} record ON record.id = page.pageId ${list.joins}
     ORDER BY page.pageKey ${order}, page.pageId ${order}`,
    ...narrowing.params,
    ...(after ?? []),
    request.limit + 1,
  );
  const rows = found.slice(0, request.limit);
  const last = rows.at(-1);
  return {
    rows: rows.map(({ pageKey: _key, pageId: _id, ...row }) => row as unknown as Row), // Only the two page columns are taken off.
    next: found.length > request.limit && last ? writeCursor(last.pageKey, last.pageId) : null,
    count: countOf(db, list.table, narrowing),
  };
}

function narrowingOf<Sort extends string, Filter extends string>(
  list: ListDefinition<Sort, Filter>,
  request: PageRequest<Sort, Filter>,
): Narrowing | null {
  const conditions: string[] = [];
  const params: string[] = [];
  for (const [name, column] of Object.entries<string>(list.filters)) {
    const value = request[name as Filter]; // The entries above are the filters' own keys.
    if (value === undefined) continue;
    conditions.push(`${column} = ?`);
    params.push(value);
  }
  if (request.q) {
    const found = searchConditions(request.q);
    if (!found) return null;
    conditions.push(
      `id IN (SELECT record_id FROM search_entry WHERE kind = ? AND ${found.map(({ sql }) => sql).join(" AND ")})`,
    );
    params.push(list.searchKind, ...found.flatMap((condition) => condition.params));
  }
  return { conditions, params };
}

function countOf(db: ReadableDb, table: string, { conditions, params }: Narrowing): Page<never>["count"] {
  const where = conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : "";
  const capped = db.row<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM ${table} ${where} LIMIT ${countCap + 1})`,
    ...params,
  );
  const value = capped?.n ?? 0;
  return value > countCap ? { value: countCap, isExact: false } : { value, isExact: true };
}

function writeCursor(key: string, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString("base64url");
}

function readCursor(cursor: string): [string, string] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(parsed) && parsed.length === 2) {
      const [key, id]: unknown[] = parsed;
      if (typeof key === "string" && typeof id === "string") return [key, id];
    }
  } catch {
    // Falls through to the refusal below: a cursor that does not parse is not ours.
  }
  throw new AppError("input.invalid", {}, [{ path: "after", code: "field.invalid", params: {} }]);
}
