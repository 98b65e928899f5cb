import type { ReadableDb, WritableDb } from "../kernel/database.ts";
import { insertRecord } from "../kernel/records.ts";
import { attachments } from "./attachment.table.ts";

export type NewAttachment = Parameters<typeof insertRecord<typeof attachments>>[2];

/** Lets a record name a stored file; from then on it is never swept. */
export function addAttachment(db: WritableDb, attachment: NewAttachment): string {
  return insertRecord(db, attachments, attachment);
}

export type StoredAttachment = {
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly sizeBytes: number;
  readonly subjectKind: string;
  readonly subjectId: string;
};

const columns =
  "sha256, name, type, size_bytes AS sizeBytes, subject_kind AS subjectKind, subject_id AS subjectId";

/** Every mention of a file, oldest first; the same bytes may belong to several records. */
export function mentionsOf(db: ReadableDb, sha256: string): StoredAttachment[] {
  return db.rows<StoredAttachment>(`SELECT ${columns} FROM attachment WHERE sha256 = ? ORDER BY id`, sha256);
}

/** The files of a record, oldest first. */
export function attachmentsOf(db: ReadableDb, subjectId: string): StoredAttachment[] {
  return db.rows<StoredAttachment>(
    `SELECT ${columns} FROM attachment WHERE subject_id = ? ORDER BY id`,
    subjectId,
  );
}

export function isNamed(db: ReadableDb, sha256: string): boolean {
  return db.row("SELECT 1 FROM attachment WHERE sha256 = ? LIMIT 1", sha256) !== undefined;
}
