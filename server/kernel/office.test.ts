import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { databaseFileName, openDatabase } from "../../db/kernel/database.ts";
import { migrate } from "../../db/kernel/migrate.ts";
import { readMigrations } from "../../db/kernel/read-migrations.ts";
import { openOffice } from "./office.ts";
import { findResources } from "./resources.ts";

test("an older database is copied whole before its first step, and the copy stays as it was", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "havaleh-older-"));
  try {
    const older = openDatabase(folder);
    migrate(older.writer, readMigrations(findResources().migrations).slice(0, 1));
    older.writer.run("INSERT INTO security_event (at_ms, kind, actor, detail) VALUES (1, 'kept', 'a', '{}')");
    older.close();
    await openOffice({ dataFolder: folder }).close();
    const copies = readdirSync(folder).filter((name) => name.startsWith("before-migration-1-"));
    expect(copies).toHaveLength(1);
    const versionAndRows = (name: string): unknown[] => {
      const sqlite = new Sqlite(path.join(folder, name), { readonly: true });
      const found = [
        sqlite.pragma("user_version", { simple: true }),
        sqlite.prepare("SELECT kind FROM security_event").pluck().all(),
      ];
      sqlite.close();
      return found;
    };
    expect(versionAndRows(copies[0] ?? "")).toEqual([1, ["kept"]]);
    expect(versionAndRows(databaseFileName)).toEqual([2, ["kept"]]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
