import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Role } from "../../core/access/roles.ts";
import { recordColumns } from "../kernel/record-columns.ts";

export const appUsers = sqliteTable("app_user", {
  ...recordColumns,
  username: text("username").notNull(),
  nameFa: text("name_fa").notNull(),
  nameEn: text("name_en").notNull(),
  roles: text("roles", { mode: "json" }).$type<readonly Role[]>().notNull(),
  status: text("status").$type<"active" | "inactive">().notNull(),
});

export const userPasswords = sqliteTable("user_password", {
  userId: text("user_id").primaryKey(),
  argon2id: text("argon2id").notNull(),
  mustChange: integer("must_change", { mode: "boolean" }).notNull(),
  setAtMs: integer("set_at_ms").notNull(),
});

export const sessions = sqliteTable("session", {
  tokenSha256: text("token_sha256").primaryKey(),
  userId: text("user_id").notNull(),
  openedAtMs: integer("opened_at_ms").notNull(),
  seenAtMs: integer("seen_at_ms").notNull(),
  closedAtMs: integer("closed_at_ms"),
});

export const signInFailures = sqliteTable("sign_in_failure", {
  id: integer("id").primaryKey(),
  usernameNorm: text("username_norm").notNull(),
  atMs: integer("at_ms").notNull(),
});
