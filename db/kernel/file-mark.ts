import type { Database as SqliteConnection } from "better-sqlite3";
import { AppError } from "../../core/kernel/app-error.ts";

/** Marks our files among all SQLite files: "HVLH". */
export const applicationId = 0x48564c48;

/** Only reads, so that another program's file stays as it is; refuses with database.damaged. */
export function assertOurs(sqlite: SqliteConnection): void {
  if (sqlite.pragma("application_id", { simple: true }) === applicationId) return;
  const isEmpty = sqlite.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === undefined;
  if (!isEmpty) throw new AppError("database.damaged");
}
