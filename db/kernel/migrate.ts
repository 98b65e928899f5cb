import { AppError } from "../../core/kernel/app-error.ts";
import { assert } from "../../core/kernel/assert.ts";
import type { Connection } from "./database.ts";
import { applicationId, assertOurs } from "./file-mark.ts";

export type Migration = { readonly version: number; readonly name: string; readonly sql: string };

/**
 * Brings a database up to the newest migration, one transaction a step; `beforeStep` makes the verified copy.
 * Going back is a restore, never a down script. Refuses with database.newer, database.damaged.
 */
export function migrate(
  db: Connection,
  migrations: readonly Migration[],
  beforeFirstStep: (fromVersion: number) => void = () => {},
): void {
  const target = migrations.at(-1)?.version ?? 0;
  const current = readPragma(db, "user_version");
  if (current > target)
    throw new AppError("database.newer", { found: String(current), known: String(target) });
  assertOurs(db.sqlite);
  const pending = migrations.filter(({ version }) => version > current);
  if (pending.length > 0 && current > 0) beforeFirstStep(current);
  for (const step of pending) {
    db.sqlite
      .transaction(() => {
        db.sqlite.exec(step.sql);
        db.sqlite.pragma(`application_id = ${applicationId}`);
        db.sqlite.pragma(`user_version = ${step.version}`);
        const broken = db.sqlite.pragma("foreign_key_check");
        assert(Array.isArray(broken) && broken.length === 0, `no broken references after ${step.name}`);
      })
      .immediate();
  }
}

function readPragma(db: Connection, name: "user_version"): number {
  const value = db.sqlite.pragma(name, { simple: true });
  assert(typeof value === "number", `${name} is a number`);
  return value;
}
