import { normalisePassword } from "../../core/access/password-rule.ts";
import type { Office } from "./office.ts";

const saltBytes = 16;

/** Argon2id hashes of new passwords, each with its own salt, made in the worker. */
export async function hashPasswords(
  office: Office,
  passwords: readonly string[],
): Promise<readonly string[]> {
  const items = passwords.map((password) => ({
    password: normalisePassword(password),
    salt: office.chance.randomBytes(saltBytes),
  }));
  return office.jobs.run("hashPasswords", { items });
}

/** Whether a password is the one that was hashed; computed in the worker. */
export function verifyPassword(office: Office, password: string, argon2id: string): Promise<boolean> {
  return office.jobs.run("verifyPassword", { password: normalisePassword(password), argon2id });
}
