import { eq, sql } from "drizzle-orm";
import type { Role } from "../../core/access/roles.ts";
import { prepared, type ReadableDb, type WritableDb } from "../kernel/database.ts";
import { insertRecord, updateRecord } from "../kernel/records.ts";
import { appUsers } from "./user.table.ts";

export type UserRecord = typeof appUsers.$inferSelect;
export type NewUser = {
  readonly username: string;
  readonly nameFa: string;
  readonly nameEn: string;
  readonly roles: readonly Role[];
  readonly status: "active" | "inactive";
};

const byUsername = prepared((orm) =>
  orm
    .select()
    .from(appUsers)
    .where(eq(appUsers.username, sql.placeholder("username")))
    .prepare(),
);
const byId = prepared((orm) =>
  orm
    .select()
    .from(appUsers)
    .where(eq(appUsers.id, sql.placeholder("id")))
    .prepare(),
);

export function findUserByUsername(db: ReadableDb, username: string): UserRecord | null {
  return byUsername(db).get({ username }) ?? null;
}

export function findUser(db: ReadableDb, id: string): UserRecord | null {
  return byId(db).get({ id }) ?? null;
}

export function addUser(db: WritableDb, user: NewUser): string {
  return insertRecord(db, appUsers, user);
}

export function changeUser(db: WritableDb, current: { id: string; rev: number }, user: NewUser): number {
  return updateRecord(db, appUsers, current, user);
}

export type PasswordRow = { readonly argon2id: string; readonly mustChange: boolean };

export function findPassword(db: ReadableDb, userId: string): PasswordRow | null {
  const row = db.row<{ argon2id: string; mustChange: number }>(
    "SELECT argon2id, must_change AS mustChange FROM user_password WHERE user_id = ?",
    userId,
  );
  return row ? { argon2id: row.argon2id, mustChange: row.mustChange === 1 } : null;
}

export function setPassword(db: WritableDb, userId: string, argon2id: string, mustChange: boolean): void {
  db.run(
    `INSERT INTO user_password (user_id, argon2id, must_change, set_at_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (user_id) DO UPDATE SET argon2id = excluded.argon2id, must_change = excluded.must_change, set_at_ms = excluded.set_at_ms`,
    userId,
    argon2id,
    mustChange ? 1 : 0,
    db.writing.atMs,
  );
}

export function openSession(db: WritableDb, tokenSha256: string, userId: string): void {
  db.run(
    "INSERT INTO session (token_sha256, user_id, opened_at_ms, seen_at_ms, closed_at_ms) VALUES (?, ?, ?, ?, NULL)",
    tokenSha256,
    userId,
    db.writing.atMs,
    db.writing.atMs,
  );
}

/** Closes one session, or all of a user except one. */
export function closeSessions(
  db: WritableDb,
  which: { userId: string; only?: string; except?: string },
): void {
  db.run(
    `UPDATE session SET closed_at_ms = ? WHERE user_id = ? AND closed_at_ms IS NULL
       AND (? IS NULL OR token_sha256 = ?) AND (? IS NULL OR token_sha256 <> ?)`,
    db.writing.atMs,
    which.userId,
    which.only ?? null,
    which.only ?? null,
    which.except ?? null,
    which.except ?? null,
  );
}

export type SessionRow = {
  readonly userId: string;
  readonly username: string;
  readonly roles: readonly Role[];
  readonly openedAtMs: number;
  readonly mustSetPassword: boolean;
};

/** The open session of an active user, or null. */
export function findSession(db: ReadableDb, tokenSha256: string): SessionRow | null {
  const row = db.row<{
    userId: string;
    username: string;
    roles: string;
    openedAtMs: number;
    mustSet: number;
  }>(
    `SELECT session.user_id AS userId, app_user.username, app_user.roles, session.opened_at_ms AS openedAtMs,
       coalesce(user_password.must_change, 1) AS mustSet
     FROM session JOIN app_user ON app_user.id = session.user_id
     LEFT JOIN user_password ON user_password.user_id = app_user.id
     WHERE session.token_sha256 = ? AND session.closed_at_ms IS NULL AND app_user.status = 'active'`,
    tokenSha256,
  );
  if (!row) return null;
  return {
    userId: row.userId,
    username: row.username,
    roles: JSON.parse(row.roles) as Role[], // Stored from the typed list, kept by CHECK json_valid.
    openedAtMs: row.openedAtMs,
    mustSetPassword: row.mustSet === 1,
  };
}
