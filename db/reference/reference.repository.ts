import type { ReferenceItem, ReferenceKind } from "../../core/reference/reference.contract.ts";
import { prepared, type ReadableDb, type WritableDb } from "../kernel/database.ts";
import { referenceItems } from "./reference.table.ts";

const everything = prepared((orm) =>
  orm.select().from(referenceItems).orderBy(referenceItems.kind, referenceItems.position).prepare(),
);

/** Every reference table, each in the order of its source. */
export function allReferenceItems(db: ReadableDb): ReferenceItem[] {
  return everything(db)
    .all()
    .map(({ kind, key, fa, en, data }) => ({ kind: kind as ReferenceKind, key, fa, en, data })); // Only addReferenceItem writes them.
}

/** Keys of one reference table. */
export function referenceKeys(db: ReadableDb, kind: ReferenceKind): Set<string> {
  const rows = db.rows<{ key: string }>("SELECT key FROM reference_item WHERE kind = ?", kind);
  return new Set(rows.map(({ key }) => key));
}

export function findReferenceItem(db: ReadableDb, kind: ReferenceKind, key: string): ReferenceItem | null {
  const row = db.row<{ fa: string; en: string; data: string }>(
    "SELECT fa, en, data FROM reference_item WHERE kind = ? AND key = ?",
    kind,
    key,
  );
  // The data column is JSON of texts by addReferenceItem below.
  return row
    ? { kind, key, fa: row.fa, en: row.en, data: JSON.parse(row.data) as Record<string, string> }
    : null;
}

/** Adds or replaces an item; reference tables are the same in every company, so they leave nothing in the outbox. */
export function putReferenceItem(db: WritableDb, item: ReferenceItem, position: number): void {
  db.run(
    `INSERT INTO reference_item (kind, key, position, fa, en, data) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (kind, key) DO UPDATE SET position = excluded.position, fa = excluded.fa, en = excluded.en, data = excluded.data`,
    item.kind,
    item.key,
    position,
    item.fa,
    item.en,
    JSON.stringify(item.data),
  );
}

/** The state of goods (solid, liquid, gas) that each packaging is for, by its key. */
export function packagingStates(db: ReadableDb): Map<string, string> {
  const rows = db.rows<{ key: string; state: string }>(
    "SELECT key, json_extract(data, '$.states') AS state FROM reference_item WHERE kind = 'packaging'",
  );
  return new Map(rows.map(({ key, state }) => [key, state]));
}
