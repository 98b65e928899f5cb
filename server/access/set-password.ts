import { z } from "zod";
import { setPasswordFields } from "../../core/access/access.contract.ts";
import { assertPasswordAllowed } from "../../core/access/password-rule.ts";
import { AppError } from "../../core/kernel/app-error.ts";
import { assert } from "../../core/kernel/assert.ts";
import { commandIdSchema } from "../../core/kernel/schemas.ts";
import { closeSessions, findPassword, findUser, setPassword } from "../../db/access/user.repository.ts";
import { getCompany } from "../../db/company/company.repository.ts";
import { type Command, type CommandContext, concerns } from "../kernel/command.ts";
import { hashPasswords, verifyPassword } from "../kernel/passwords.ts";
import { forgetFailures, noteFailure, noteSecurityEvent, refuseWhileWaiting } from "./throttle.ts";

const input = z.strictObject({ commandId: commandIdSchema, ...setPasswordFields });
type Input = z.output<typeof input>;
type Prepared = { readonly argon2id: string; readonly replaced: string | null };

/**
 * Sets one's own password and closes one's other sessions; the current one is asked when there is one.
 * Refuses with input.invalid, signIn.throttled, record.changed.
 */
export const setOwnPassword: Command<Input, { isSet: true }, Prepared> = {
  name: "access.setPassword",
  input,
  secretInput: ["currentPassword", "newPassword"],
  async prepare(context, { currentPassword, newPassword }) {
    const { office, actor } = context;
    const db = office.database().reader;
    const replaced = findPassword(db, actor.userId)?.argon2id ?? null;
    if (replaced) await assertCurrentPassword(context, currentPassword, replaced);
    const user = findUser(db, actor.userId);
    assert(user, "who is signed in is a user");
    const company = getCompany(db);
    const ownWords = [user.username, user.nameFa, user.nameEn, company.nameFa, company.nameEn];
    assertPasswordAllowed(newPassword, "newPassword", ownWords);
    const [argon2id] = await hashPasswords(office, [newPassword]);
    assert(argon2id, "one password gives one hash");
    return { argon2id, replaced };
  },
  run(db, _input, { actor }, { argon2id, replaced }) {
    const present = findPassword(db, actor.userId)?.argon2id ?? null;
    if (present !== replaced) throw new AppError("record.changed");
    setPassword(db, actor.userId, argon2id, false);
    assert(actor.sessionHash, "who is signed in has a session");
    closeSessions(db, { userId: actor.userId, except: actor.sessionHash });
    concerns(db, "user", actor.userId);
    return { isSet: true };
  },
};

/** Guesses at an open desk count like failed sign-ins. */
async function assertCurrentPassword(
  { office, actor }: CommandContext,
  password: string,
  argon2id: string,
): Promise<void> {
  refuseWhileWaiting(office, actor.username);
  noteFailure(office, actor.username);
  if (!(await verifyPassword(office, password, argon2id))) {
    noteSecurityEvent(office, "setPassword.failed", { id: actor.userId });
    throw new AppError("input.invalid", {}, [
      { path: "currentPassword", code: "password.currentWrong", params: {} },
    ]);
  }
  forgetFailures(office, actor.username);
}
