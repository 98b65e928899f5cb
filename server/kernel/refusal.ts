import type { Json } from "../../core/kernel/canonical-json.ts";
import type { Office } from "./office.ts";

/** What may be written although the act was refused. */
export type RefusalWriter = {
  /** One line of the security log. */
  noteSecurityEvent(kind: string, actor: string, detail: Json): void;
  noteSignInFailure(usernameNorm: string): void;
  clearSignInFailures(usernameNorm: string): void;
};

/** The second door to write: a small transaction of its own for what must outlive a refusal. */
export function recordRefusal(office: Office, write: (writer: RefusalWriter) => void): void {
  const { writer } = office.database();
  const atMs = office.clock.nowMs();
  const refusalWriter: RefusalWriter = {
    noteSecurityEvent(kind, actor, detail) {
      writer.run(
        "INSERT INTO security_event (at_ms, kind, actor, detail) VALUES (?, ?, ?, ?)",
        atMs,
        kind,
        actor,
        JSON.stringify(detail),
      );
    },
    noteSignInFailure(usernameNorm) {
      // A day is far longer than any wait lasts, and names typed by strangers must not pile up.
      writer.run("DELETE FROM sign_in_failure WHERE at_ms < ?", atMs - 86_400_000);
      writer.run("INSERT INTO sign_in_failure (username_norm, at_ms) VALUES (?, ?)", usernameNorm, atMs);
    },
    clearSignInFailures(usernameNorm) {
      writer.run("DELETE FROM sign_in_failure WHERE username_norm = ?", usernameNorm);
    },
  };
  writer.sqlite.transaction(() => write(refusalWriter)).immediate();
}
