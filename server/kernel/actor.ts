import type { Role } from "../../core/access/roles.ts";

/** Who acts. No host ever grants a role: roles come from the user's own record. */
export type Actor = {
  readonly userId: string;
  readonly username: string;
  readonly roles: readonly Role[];
  readonly kind: "user" | "anonymous" | "system";
  /** SHA-256 of the session token, when there is a session. */
  readonly sessionHash: string | null;
  /** A user who must first set a password may do nothing else. */
  readonly mustSetPassword: boolean;
};

export const anonymousActor: Actor = {
  userId: "anonymous",
  username: "",
  roles: [],
  kind: "anonymous",
  sessionHash: null,
  mustSetPassword: false,
};

/** The office itself: due transitions, never a person. */
export const systemActor: Actor = { ...anonymousActor, userId: "system", kind: "system" };
