import path from "node:path";
import Sqlite, { type Database as SqliteConnection } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { AppError } from "../../core/kernel/app-error.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type { AuditSubject } from "./audit.table.ts";
import { assertOurs } from "./file-mark.ts";
import type { Origin } from "./record-columns.ts";

type Orm = ReturnType<typeof drizzle>;
type SqlValue = string | number | bigint | null;

/** What a query gets: it reads from a connection that SQLite itself keeps from writing. */
export type ReadableDb = {
  readonly orm: Pick<Orm, "select" | "selectDistinct">;
  rows<Row>(sql: string, ...params: SqlValue[]): Row[];
  row<Row>(sql: string, ...params: SqlValue[]): Row | undefined;
};

/** Facts of the command under way, the same for every row that it writes. */
export type Writing = {
  readonly companyId: string;
  readonly siteId: string;
  readonly actorId: string;
  readonly commandId: string;
  readonly origin: Origin;
  readonly atMs: number;
  readonly businessDay: IsoDate;
  readonly timeZone: string;
  newId(): string;
  randomBytes(count: number): Uint8Array;
  /** Records that the audit event of this command will name. */
  readonly subjects: AuditSubject[];
};

/** Only the three doors make one: runCommand, recordRefusal, and the migration of a new file. */
export type WritableDb = ReadableDb & {
  readonly writing: Writing;
  run(sql: string, ...params: SqlValue[]): { changes: number; lastInsertRowid: number | bigint };
};

export type Connection = ReadableDb & {
  readonly sqlite: SqliteConnection;
  run(sql: string, ...params: SqlValue[]): { changes: number; lastInsertRowid: number | bigint };
};

/** The file of one company: one writing connection, one that only reads, and the lock that keeps other programs out. */
export type OfficeDatabase = {
  readonly file: string;
  readonly writer: Connection;
  readonly reader: ReadableDb;
  close(): void;
};

export const databaseFileName = "havaleh.db";

/**
 * Opens or makes the database in a folder; the caller migrates it.
 * Refuses with database.inUse, database.damaged.
 */
export function openDatabase(folder: string): OfficeDatabase {
  const lock = lockFolder(folder);
  const file = path.join(folder, databaseFileName);
  try {
    const writer = connect(file, false);
    const reader = connect(file, true);
    return {
      file,
      writer,
      reader,
      close() {
        reader.sqlite.close();
        writer.sqlite.pragma("optimize");
        writer.sqlite.close();
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    if (error instanceof Error && "code" in error && /NOTADB|CORRUPT/.test(String(error.code)))
      throw new AppError("database.damaged");
    throw error;
  }
}

/** A connection that only reads, for workers beside the office. */
export function openReader(file: string): Connection {
  return connect(file, true);
}

function connect(file: string, isReader: boolean): Connection {
  const sqlite = new Sqlite(file, { timeout: 5000 });
  try {
    assertOurs(sqlite);
  } catch (error) {
    sqlite.close();
    throw error;
  }
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  // INSERT … RETURNING keeps its rows in a temporary table, which would otherwise be a file for every write.
  sqlite.pragma("temp_store = MEMORY");
  sqlite.pragma("cache_size = -65536");
  sqlite.pragma("mmap_size = 268435456");
  if (isReader) sqlite.pragma("query_only = ON");
  const orm = drizzle(sqlite);
  const statements = new Map<string, Sqlite.Statement>();
  const statement = (sql: string): Sqlite.Statement => {
    const known = statements.get(sql);
    if (known) return known;
    const made = sqlite.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  return {
    sqlite,
    orm,
    // The caller names the row's shape beside its SQL; better-sqlite3 returns plain objects.
    rows: <Row>(sql: string, ...params: SqlValue[]) => statement(sql).all(...params) as Row[],
    row: <Row>(sql: string, ...params: SqlValue[]) => statement(sql).get(...params) as Row | undefined,
    run: (sql, ...params) => statement(sql).run(...params),
  };
}

/** Copies the whole database into a new file and reads the copy back; refuses with database.damaged. */
export function copyVerified(db: Connection, file: string): void {
  db.run("VACUUM INTO ?", file);
  const copy = new Sqlite(file, { readonly: true });
  try {
    if (copy.pragma("quick_check", { simple: true }) !== "ok") throw new AppError("database.damaged");
  } finally {
    copy.close();
  }
}

/** The operating system frees this lock even after a kill, so no stale lock file can shut people out. */
function lockFolder(folder: string): SqliteConnection {
  const lock = new Sqlite(path.join(folder, "havaleh.lock"), { timeout: 0 });
  try {
    lock.pragma("journal_mode = DELETE");
    lock.pragma("locking_mode = EXCLUSIVE");
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch {
    lock.close();
    throw new AppError("database.inUse");
  }
}

/** A drizzle query built and prepared once per connection: unprepared drizzle costs ten times the query. */
export function prepared<Query extends object>(
  build: (orm: ReadableDb["orm"]) => Query,
): (db: ReadableDb) => Query {
  const perConnection = new WeakMap<object, Query>();
  return (db) => {
    const known = perConnection.get(db.orm);
    if (known) return known;
    const made = build(db.orm);
    perConnection.set(db.orm, made);
    return made;
  };
}
