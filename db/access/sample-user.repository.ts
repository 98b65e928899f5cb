import type { Role } from "../../core/access/roles.ts";
import type { ReadableDb } from "../kernel/database.ts";

export type SampleUser = {
  readonly username: string;
  readonly nameFa: string;
  readonly nameEn: string;
  readonly role: Role;
};

/** Active users whose password is still the one they got in the moment in which the sample company was made. */
export function listUntouchedSampleUsers(db: ReadableDb): SampleUser[] {
  return db.rows<SampleUser>(
    `SELECT app_user.username, app_user.name_fa AS nameFa, app_user.name_en AS nameEn,
       json_extract(app_user.roles, '$[0]') AS role
     FROM app_user
     JOIN user_password ON user_password.user_id = app_user.id
     JOIN company ON company.id = app_user.company_id
     WHERE company.is_sample = 1 AND app_user.status = 'active'
       AND user_password.set_at_ms = company.created_at_ms
     ORDER BY app_user.rowid`,
  );
}
