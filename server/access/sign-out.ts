import { z } from "zod";
import { assert } from "../../core/kernel/assert.ts";
import { commandIdSchema } from "../../core/kernel/schemas.ts";
import { closeSessions } from "../../db/access/user.repository.ts";
import { type Command, concerns } from "../kernel/command.ts";

const input = z.strictObject({ commandId: commandIdSchema });

/** Ends the session with which it is called. */
export const signOut: Command<z.output<typeof input>, { isSignedOut: true }> = {
  name: "access.signOut",
  input,
  run(db, _input, { actor }) {
    assert(actor.sessionHash, "who is signed in has a session");
    closeSessions(db, { userId: actor.userId, only: actor.sessionHash });
    concerns(db, "user", actor.userId);
    return { isSignedOut: true };
  },
};
