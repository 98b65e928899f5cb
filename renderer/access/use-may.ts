import { mayCall, procedurePolicy } from "../../core/access/policy.ts";
import type { Role } from "../../core/access/roles.ts";
import { useSession } from "../app/session.ts";

/** Whether the signed-in person may call a procedure at all; the office asks again with the record in hand. */
export function useMay(): (procedure: string) => boolean {
  const session = useSession();
  return (procedure) =>
    session !== null &&
    mayCall({ kind: "user", roles: session.user.roles, mustSetPassword: session.mustSetPassword }, procedure);
}

/** Roles that see a page: those that may call the procedure it stands on. */
export function rolesOf(procedure: string): readonly Role[] | "all" {
  const allowed = procedurePolicy[procedure];
  if (allowed === undefined) return [];
  return typeof allowed === "string" ? "all" : allowed;
}
