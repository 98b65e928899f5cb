import { jalaliMonthKey } from "../../core/kernel/jalali.ts";
import type { ReadableDb, WritableDb } from "../kernel/database.ts";
import { insertRecord } from "../kernel/records.ts";
import { indexRecord } from "../kernel/search.repository.ts";
import { refunds } from "../refunds/refund.table.ts";
import { importRuns } from "./import.table.ts";

export type ImportRun = {
  readonly kind: string;
  /** SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly rows: number;
  readonly newRows: number;
  readonly changedRows: number;
};

/** Notes that a file was imported. */
export function addImportRun(db: WritableDb, run: ImportRun): string {
  return insertRecord(db, importRuns, run);
}

/** Whether a file was imported, so that its bytes are kept as evidence. */
export function isImported(db: ReadableDb, sha256: string): boolean {
  return db.row("SELECT 1 FROM import_run WHERE sha256 = ? LIMIT 1", sha256) !== undefined;
}

type PastRefund = Omit<Parameters<typeof insertRecord<typeof refunds>>[2], "monthKey">;

/** Stores a refund of the past under the number it had. */
export function addPastRefund(db: WritableDb, refund: PastRefund, search: readonly string[]): string {
  const id = insertRecord(db, refunds, { ...refund, monthKey: jalaliMonthKey(refund.requestedOn) });
  indexRecord(db, "refund", id, search, [refund.number]);
  return id;
}
