import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Json } from "../../core/kernel/canonical-json.ts";

/** A record that an event concerns; the timeline of a record is found by it. */
export type AuditSubject = { readonly kind: string; readonly id: string };

export const securityEvents = sqliteTable("security_event", {
  id: integer("id").primaryKey(),
  atMs: integer("at_ms").notNull(),
  kind: text("kind").notNull(),
  actor: text("actor").notNull(),
  detail: text("detail", { mode: "json" }).$type<Json>().notNull(),
});

export const auditEvents = sqliteTable("audit_event", {
  seq: integer("seq").primaryKey(),
  atMs: integer("at_ms").notNull(),
  actorId: text("actor_id").notNull(),
  command: text("command").notNull(),
  commandId: text("command_id").notNull(),
  subjects: text("subjects", { mode: "json" }).$type<readonly AuditSubject[]>().notNull(),
  input: text("input", { mode: "json" }).$type<Json>().notNull(),
  output: text("output", { mode: "json" }).$type<Json>().notNull(),
  previousHash: text("previous_hash").notNull(),
  hash: text("hash").notNull(),
});

export const auditSubjects = sqliteTable(
  "audit_subject",
  {
    kind: text("kind").notNull(),
    recordId: text("record_id").notNull(),
    seq: integer("seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.recordId, table.seq, table.kind] })],
);
