import { z } from "zod";
import { command, query } from "../kernel/contract.ts";
import { roles } from "./roles.ts";

export const signedInUserSchema = z.object({
  id: z.string(),
  username: z.string(),
  nameFa: z.string(),
  nameEn: z.string(),
  roles: z.array(z.enum(roles)),
});
export type SignedInUser = z.output<typeof signedInUserSchema>;

export const signInFields = { username: z.string().trim().min(1).max(60), password: z.string().max(256) };
export const setPasswordFields = {
  currentPassword: z.string().max(256),
  newPassword: z.string().max(256),
};

export const accessContract = {
  /** Answers a session for the header `Authorization: Bearer`; an imported user first sets a password. */
  signIn: command(
    "/access/sign-in",
    signInFields,
    z.object({ session: z.string(), mustSetPassword: z.boolean(), user: signedInUserSchema }),
  ),
  /** Sets one's own password; ends every other session of this user. */
  setPassword: command("/access/set-password", setPasswordFields, z.object({ isSet: z.literal(true) })),
  signOut: command("/access/sign-out", {}, z.object({ isSignedOut: z.literal(true) })),
  me: query("/access/me", {}, z.object({ user: signedInUserSchema, mustSetPassword: z.boolean() })),
};
