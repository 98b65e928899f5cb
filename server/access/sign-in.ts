import { z } from "zod";
import { type SignedInUser, signInFields } from "../../core/access/access.contract.ts";
import { AppError } from "../../core/kernel/app-error.ts";
import { commandIdSchema } from "../../core/kernel/schemas.ts";
import {
  findPassword,
  findUser,
  findUserByUsername,
  openSession,
  type UserRecord,
} from "../../db/access/user.repository.ts";
import { type Command, type CommandContext, concerns } from "../kernel/command.ts";
import type { Office } from "../kernel/office.ts";
import { verifyPassword } from "../kernel/passwords.ts";
import { hashToken } from "../kernel/session.ts";
import { forgetFailures, noteFailure, noteSecurityEvent, refuseWhileWaiting } from "./throttle.ts";

const input = z.strictObject({ commandId: commandIdSchema, ...signInFields });
type Input = z.output<typeof input>;
type SignedIn = { session: string; mustSetPassword: boolean; user: SignedInUser };

const tokenBytes = 32;

/** No password has this hash; checking against it makes an unknown name cost the same as a wrong password. */
const nobodysHash =
  "$argon2id$v=19$m=19456,t=2,p=1$aGF2YWxlaC1ub2JvZHkxMg$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/**
 * Opens a session; the same answer and the same work for an unknown name and a wrong password.
 * A user without a password (imported) enters with an empty one and may then only set it.
 * Refuses with signIn.failed, signIn.throttled.
 */
export const signIn: Command<Input, SignedIn, UserRecord> = {
  name: "access.signIn",
  input,
  secretInput: ["password"],
  hasSecretOutput: true,
  prepare: identify,
  run(db, _input, _context, { id }) {
    const user = findUser(db, id);
    if (user?.status !== "active") throw new AppError("signIn.failed");
    const session = Buffer.from(db.writing.randomBytes(tokenBytes)).toString("base64url");
    openSession(db, hashToken(session), user.id);
    concerns(db, "user", user.id);
    const { username, nameFa, nameEn, roles } = user;
    return {
      session,
      mustSetPassword: findPassword(db, user.id)?.mustChange ?? true,
      user: { id: user.id, username, nameFa, nameEn, roles: [...roles] },
    };
  },
};

/** The failure is noted before the slow check and forgotten after it, so that parallel guesses count too. */
async function identify({ office }: CommandContext, { username, password }: Input): Promise<UserRecord> {
  refuseWhileWaiting(office, username);
  noteFailure(office, username);
  const user = findUserByUsername(office.database().reader, username);
  const isRight = await isRightPassword(office, user, password);
  if (!user || !isRight) {
    noteSecurityEvent(office, "signIn.failed", user);
    throw new AppError("signIn.failed");
  }
  forgetFailures(office, username);
  return user;
}

async function isRightPassword(office: Office, user: UserRecord | null, password: string): Promise<boolean> {
  const stored = user?.status === "active" ? findPassword(office.database().reader, user.id) : null;
  const isRight = await verifyPassword(office, password, stored?.argon2id ?? nobodysHash);
  if (stored) return isRight;
  return user?.status === "active" && password === "";
}
