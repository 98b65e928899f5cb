import type { SignedInUser } from "../../core/access/access.contract.ts";
import { assert } from "../../core/kernel/assert.ts";
import { findUser } from "../../db/access/user.repository.ts";
import type { ReadableDb } from "../../db/kernel/database.ts";
import type { Actor } from "../kernel/actor.ts";
import { runCommand } from "../kernel/command.ts";
import { procedures } from "../kernel/procedure.ts";
import { setOwnPassword } from "./set-password.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";

export const accessRouter = {
  signIn: procedures.access.signIn.handler(({ input, context }) => runCommand(signIn, context, input)),
  setPassword: procedures.access.setPassword.handler(({ input, context }) =>
    runCommand(setOwnPassword, context, input),
  ),
  signOut: procedures.access.signOut.handler(({ input, context }) => runCommand(signOut, context, input)),
  me: procedures.access.me.handler(({ context }) => readMe(context.db, context.actor)),
};

function readMe(db: ReadableDb, actor: Actor): { user: SignedInUser; mustSetPassword: boolean } {
  const user = findUser(db, actor.userId);
  assert(user, "who is signed in is a user");
  const { id, username, nameFa, nameEn, roles } = user;
  const { mustSetPassword } = actor;
  return { user: { id, username, nameFa, nameEn, roles: [...roles] }, mustSetPassword };
}
