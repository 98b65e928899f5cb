import type { Role } from "../../core/access/roles.ts";
import type { UserRow } from "../../core/users/user.contract.ts";
import type { ReadableDb } from "../kernel/database.ts";

type Stored = Omit<UserRow, "roles" | "hasPassword"> & { roles: string; hasPassword: number };

/** Every user by name at the door, with the time of the last sign-in. */
export function allUsers(db: ReadableDb): UserRow[] {
  return db
    .rows<Stored>(
      `SELECT app_user.id, username, name_fa AS nameFa, name_en AS nameEn, roles, status,
         user_password.user_id IS NOT NULL AS hasPassword,
         (SELECT max(opened_at_ms) FROM session WHERE session.user_id = app_user.id) AS lastSignInAtMs
       FROM app_user LEFT JOIN user_password ON user_password.user_id = app_user.id ORDER BY username`,
    )
    .map((row) => ({
      ...row,
      roles: JSON.parse(row.roles) as Role[], // Stored from the typed list, kept by CHECK json_valid.
      hasPassword: row.hasPassword === 1,
    }));
}
