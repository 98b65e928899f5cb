import type { ReadableDb } from "../kernel/database.ts";

/** Instants of the failed sign-ins of a name since its last success, oldest first. */
export function listSignInFailures(db: ReadableDb, username: string): number[] {
  return db
    .rows<{ atMs: number }>(
      "SELECT at_ms AS atMs FROM sign_in_failure WHERE username_norm = ? ORDER BY at_ms, id",
      username,
    )
    .map(({ atMs }) => atMs);
}
