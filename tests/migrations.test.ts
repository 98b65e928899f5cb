import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../db/kernel/database.ts";
import { migrate } from "../db/kernel/migrate.ts";
import { readMigrations } from "../db/kernel/read-migrations.ts";
import { openOffice } from "../server/kernel/office.ts";
import { makeOffice, type TestOffice } from "./support/office.ts";
import { codeOf } from "./support/refusals.ts";

const migrations = readMigrations("db/migrations");
const newest = migrations.at(-1)?.version ?? 0;

let folder = "";
let site: TestOffice;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "havaleh-migrations-"));
  site = await makeOffice();
});
afterAll(async () => {
  await site.end();
  rmSync(folder, { recursive: true, force: true });
});

const place = (name: string): string => {
  const made = path.join(folder, name);
  mkdirSync(made);
  return made;
};

const kernelValues = {
  company_id: "c1",
  site_id: "s1",
  rev: 3,
  origin: "desk",
  custom: '{"colour":"سبز"}',
  created_at_ms: 1,
  created_by: "u1",
  updated_at_ms: 2,
  updated_by: "u1",
};

/** Fills every column of a table that has no default, so that the row says as much as the version allows. */
function insertRow(
  sqlite: Sqlite.Database,
  table: string,
  values: Record<string, string | number | null>,
): void {
  const columns = sqlite.pragma(`table_info(${table})`) as { name: string; type: string; notnull: number }[]; // What SQLite documents.
  const row = Object.fromEntries(
    columns.map(({ name, type, notnull }) => {
      const known: Record<string, string | number | null> = { ...kernelValues, ...values };
      const given = known[name];
      return [name, given ?? (notnull === 0 ? null : type === "INTEGER" ? 1 : `${table} ${name}`)];
    }),
  );
  const names = Object.keys(row);
  sqlite
    .prepare(`INSERT INTO ${table} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`)
    .run(...Object.values(row));
}

function insertMasters(sqlite: Sqlite.Database): void {
  insertRow(sqlite, "company", { id: "c1", is_sample: 0 });
  insertRow(sqlite, "company_settings", { id: "cs1", time_zone: "Asia/Tehran" });
  insertRow(sqlite, "app_user", { id: "u1", username: "a.b", roles: '["adm"]', status: "active" });
  insertRow(sqlite, "user_password", { user_id: "u1", must_change: 0 });
  insertRow(sqlite, "customer", {
    id: "k1",
    code: "C0001",
    kind: "legal",
    status: "active",
    credit_limit_rial: 9_007_199_254_740_991,
    confirmed_warnings: "[]",
  });
  insertRow(sqlite, "audit_event", { seq: 1, subjects: "[]", input: "{}", output: "{}" });
  insertRow(sqlite, "series_block", {
    series: "P",
    fiscal_year: 1405,
    first_number: 1,
    last_number: null,
    next_number: 7,
  });
  insertRow(sqlite, "outbox", { seq: 1, operation: "insert", record: "{}" });
}

const masterTables = [
  "company",
  "company_settings",
  "app_user",
  "user_password",
  "customer",
  "audit_event",
  "series_block",
  "outbox",
];

describe("migrations", () => {
  test("versions run 1, 2, 3 in the names of their files", () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_step, index) => index + 1));
  });

  test.each(migrations.slice(0, -1).map(({ version }) => version))(
    "rows stored at version %i survive to the newest unchanged",
    (version) => {
      const database = openDatabase(place(`survive-${version}`));
      const { sqlite } = database.writer;
      migrate(
        database.writer,
        migrations.filter((step) => step.version <= version),
      );
      insertMasters(sqlite);
      const read = () => masterTables.map((table) => sqlite.prepare(`SELECT * FROM ${table}`).all());
      const before = read();
      migrate(database.writer, migrations);
      expect(sqlite.pragma("user_version", { simple: true })).toBe(newest);
      for (const [index, rows] of read().entries()) expect(rows).toMatchObject(before[index] ?? []);
      database.close();
    },
  );

  test("a step that fails leaves the database at the version before, with nothing of the step", () => {
    const database = openDatabase(place("broken"));
    migrate(database.writer, migrations);
    const broken = {
      version: newest + 1,
      name: "broken.sql",
      sql: "CREATE TABLE half (id TEXT); SELECT nonsense;",
    };
    expect(() => migrate(database.writer, [...migrations, broken])).toThrow("nonsense");
    const { sqlite } = database.writer;
    expect(sqlite.pragma("user_version", { simple: true })).toBe(newest);
    expect(sqlite.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").get()).toBeUndefined();
    database.close();
  });

  test("a copy is made before the first step on a database with data, and none for a new one", () => {
    const database = openDatabase(place("copied"));
    const copiedFrom: number[] = [];
    const note = (version: number): void => void copiedFrom.push(version);
    migrate(database.writer, migrations.slice(0, 1), note);
    migrate(database.writer, migrations, note);
    migrate(database.writer, migrations, note);
    expect(copiedFrom).toEqual([1]);
    database.close();
  });
});

describe("a file that is not ours to change is refused and stays as it is, byte for byte", () => {
  const open = (dataFolder: string) => () => openOffice({ dataFolder });
  const bytesIn = (dataFolder: string): string =>
    createHash("sha256")
      .update(readFileSync(path.join(dataFolder, "havaleh.db")))
      .digest("hex");

  test("a database of a newer version", async () => {
    const dataFolder = place("newer");
    const database = openDatabase(dataFolder);
    migrate(database.writer, migrations);
    database.writer.sqlite.pragma(`user_version = ${newest + 1}`);
    database.close();
    const before = bytesIn(dataFolder);
    expect(await codeOf(open(dataFolder))).toBe("database.newer");
    expect(bytesIn(dataFolder)).toBe(before);
  });

  test("a SQLite file of another program", async () => {
    const dataFolder = place("foreign");
    const foreign = new Sqlite(path.join(dataFolder, "havaleh.db"));
    foreign.exec("CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES ('x')");
    foreign.close();
    const before = bytesIn(dataFolder);
    expect(await codeOf(open(dataFolder))).toBe("database.damaged");
    expect(bytesIn(dataFolder)).toBe(before);
  });

  test("a file that is no database", async () => {
    const dataFolder = place("text");
    copyFileSync("package.json", path.join(dataFolder, "havaleh.db"));
    const before = bytesIn(dataFolder);
    expect(await codeOf(open(dataFolder))).toBe("database.damaged");
    expect(bytesIn(dataFolder)).toBe(before);
  });

  test("a folder that another office has open", async () => {
    const before = bytesIn(site.office.dataFolder());
    expect(await codeOf(open(site.office.dataFolder()))).toBe("database.inUse");
    expect(bytesIn(site.office.dataFolder())).toBe(before);
    expect(await site.callAnonymously().company.status({})).toMatchObject({ phase: "ready" });
  });
});

const tableModules = import.meta.glob<Record<string, unknown>>("../db/**/*.table.ts", { eager: true });
const tables = Object.values(tableModules).flatMap((module) =>
  Object.values(module).filter((value) => value instanceof SQLiteTable),
);

describe("the tables in code are the tables in the file", () => {
  type ColumnInfo = { name: string; type: string; notnull: number; pk: number };
  const infoOf = (table: string) =>
    site.office
      .database()
      .reader.rows<ColumnInfo>(`SELECT name, type, "notnull", pk FROM pragma_table_info('${table}')`);

  test("every stored table has one in code", () => {
    const stored = site.office
      .database()
      .reader.rows<{ name: string }>(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
      )
      .map(({ name }) => name);
    expect(tables.map((table) => getTableConfig(table).name).sort()).toEqual(stored.sort());
  });

  test.each(tables.map((table) => [getTableConfig(table).name, table] as const))("%s", (name, table) => {
    const { columns, primaryKeys } = getTableConfig(table);
    const keyColumns = new Set(primaryKeys.flatMap((key) => key.columns.map((column) => column.name)));
    const inCode = columns.map((column) => ({
      name: column.name,
      type: column.getSQLType().toUpperCase(),
      isRequired: column.notNull,
      isKey: column.primary || keyColumns.has(column.name),
    }));
    const inFile = infoOf(name).map(({ name: column, type, notnull, pk }) => ({
      name: column,
      type,
      isRequired: notnull === 1 || pk > 0,
      isKey: pk > 0,
    }));
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    expect(inCode.sort(byName)).toEqual(inFile.sort(byName));
  });
});
