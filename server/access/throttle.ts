import { waitUntilMs } from "../../core/access/sign-in-throttle.ts";
import { AppError } from "../../core/kernel/app-error.ts";
import { listSignInFailures } from "../../db/access/sign-in-failure.repository.ts";
import type { Office } from "../kernel/office.ts";
import { recordRefusal } from "../kernel/refusal.ts";

/** Refuses with signIn.throttled, whose `seconds` remain, even before a right password is looked at. */
export function refuseWhileWaiting(office: Office, username: string): void {
  const untilMs = waitUntilMs(listSignInFailures(office.database().reader, username));
  const leftMs = untilMs - office.clock.nowMs();
  if (leftMs <= 0) return;
  noteSecurityEvent(office, "signIn.throttled", null);
  throw new AppError("signIn.throttled", { seconds: String(Math.ceil(leftMs / 1000)) });
}

export function noteFailure(office: Office, username: string): void {
  recordRefusal(office, (writer) => writer.noteSignInFailure(username));
}

export function forgetFailures(office: Office, username: string): void {
  recordRefusal(office, (writer) => writer.clearSignInFailures(username));
}

/** One line of the security log; a name that belongs to nobody is left out, for it may be a mistyped password. */
export function noteSecurityEvent(office: Office, kind: string, user: { readonly id: string } | null): void {
  recordRefusal(office, (writer) => writer.noteSecurityEvent(kind, user?.id ?? "unknown", {}));
}
