import { createHash } from "node:crypto";
import { canonicalJson, type Json } from "../../core/kernel/canonical-json.ts";
import type { AuditSubject } from "./audit.table.ts";
import type { ReadableDb, WritableDb } from "./database.ts";

export type AuditEvent = {
  readonly seq: number;
  readonly atMs: number;
  readonly actorId: string;
  readonly command: string;
  readonly commandId: string;
  readonly subjects: readonly AuditSubject[];
  readonly input: Json;
  readonly output: Json;
};

type AuditRow = {
  seq: number;
  at_ms: number;
  actor_id: string;
  command: string;
  command_id: string;
  subjects: string;
  input: string;
  output: string;
  previous_hash: string;
  hash: string;
};

/** The hash before the first event. */
export const genesisHash = "0".repeat(64);

const eventColumns =
  "seq, at_ms, actor_id, command, command_id, subjects, input, output, previous_hash, hash";

/** Appends the event of the command under way to the chain. */
export function appendAuditEvent(
  db: WritableDb,
  event: Pick<AuditEvent, "command" | "input" | "output">,
): void {
  const { commandId, actorId, atMs, subjects } = db.writing;
  const last = auditHead(db);
  const seq = last.events + 1;
  const texts = {
    subjects: canonicalJson(subjects.map(({ kind, id }) => ({ kind, id }))),
    input: canonicalJson(event.input),
    output: canonicalJson(event.output),
  };
  const hash = hashOf(last.head, [
    String(seq),
    String(atMs),
    actorId,
    event.command,
    commandId,
    texts.subjects,
    texts.input,
    texts.output,
  ]);
  db.run(
    `INSERT INTO audit_event (${eventColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    seq,
    atMs,
    actorId,
    event.command,
    commandId,
    texts.subjects,
    texts.input,
    texts.output,
    last.head,
    hash,
  );
  for (const { kind, id } of subjects)
    db.run("INSERT OR IGNORE INTO audit_subject (kind, record_id, seq) VALUES (?, ?, ?)", kind, id, seq);
}

/** Number of events and the hash of the last one; the head printed on paper proves the chain later. */
export function auditHead(db: ReadableDb): { events: number; head: string } {
  const last = db.row<{ seq: number; hash: string }>(
    "SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1",
  );
  return last ? { events: last.seq, head: last.hash } : { events: 0, head: genesisHash };
}

/** Recomputes every hash from the stored rows; names the first event that is missing or changed. */
export function verifyAuditChain(db: ReadableDb): {
  events: number;
  head: string;
  isIntact: boolean;
  brokenAtSeq: number | null;
} {
  let previous = genesisHash;
  let seq = 0;
  const pageSize = 2000;
  for (;;) {
    const page = db.rows<AuditRow>(
      `SELECT ${eventColumns} FROM audit_event WHERE seq > ? ORDER BY seq LIMIT ${pageSize}`,
      seq,
    );
    for (const row of page) {
      const expected = hashOf(previous, [
        String(row.seq),
        String(row.at_ms),
        row.actor_id,
        row.command,
        row.command_id,
        row.subjects,
        row.input,
        row.output,
      ]);
      const isNext = row.seq === seq + 1 && row.previous_hash === previous && row.hash === expected;
      if (!isNext) return { events: seq, head: previous, isIntact: false, brokenAtSeq: seq + 1 };
      previous = row.hash;
      seq = row.seq;
    }
    if (page.length < pageSize) return { events: seq, head: previous, isIntact: true, brokenAtSeq: null };
  }
}

/** The answer that a command id got before, or undefined. */
export function findAuditByCommand(
  db: ReadableDb,
  commandId: string,
): { command: string; actorId: string; output: string } | undefined {
  return db.row(
    "SELECT command, actor_id AS actorId, output FROM audit_event WHERE command_id = ?",
    commandId,
  );
}

export type TimelineRow = {
  seq: number;
  atMs: number;
  command: string;
  actorFa: string;
  actorEn: string;
  reason: string | null;
};

/** Events of a record, newest first, with the names of those who acted. */
export function timelineOf(db: ReadableDb, recordId: string): TimelineRow[] {
  return db.rows<TimelineRow>(
    `SELECT event.seq, event.at_ms AS atMs, event.command,
       coalesce(actor.name_fa, 'سامانه') AS actorFa, coalesce(actor.name_en, 'The office itself') AS actorEn,
       json_extract(event.input, '$.reason') AS reason
     FROM audit_subject subject
     JOIN audit_event event ON event.seq = subject.seq
     LEFT JOIN app_user actor ON actor.id = event.actor_id
     WHERE subject.record_id = ? GROUP BY event.seq ORDER BY event.seq DESC LIMIT 200`,
    recordId,
  );
}

/** Length-prefixed parts, so that no two different events hash the same text. */
function hashOf(previous: string, parts: readonly string[]): string {
  const hash = createHash("sha256").update(previous);
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest("hex");
}
