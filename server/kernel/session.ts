import { createHash } from "node:crypto";
import { findSession } from "../../db/access/user.repository.ts";
import { type Actor, anonymousActor } from "./actor.ts";
import type { Office } from "./office.ts";

/** A session ends this long after sign-in, whatever happens. */
const sessionMs = 16 * 3_600_000;

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Who asks, by the header `Authorization: Bearer SESSION`; without a live session it is anonymous. */
export function findActor(office: Office, authorization: string | null): Actor {
  const token = /^Bearer ([\w-]{20,100})$/.exec(authorization ?? "")?.[1];
  if (!token) return anonymousActor;
  const sessionHash = hashToken(token);
  const session = findSession(office.database().reader, sessionHash);
  if (!session || office.clock.nowMs() - session.openedAtMs > sessionMs) return anonymousActor;
  const { userId, username, roles, mustSetPassword } = session;
  return { kind: "user", userId, username, roles, sessionHash, mustSetPassword };
}
