import { normaliseForSearch } from "../../core/kernel/normalise.ts";
import type { ReadableDb, WritableDb } from "./database.ts";

/**
 * Puts a record's words into the one search of the office, replacing what it had.
 * `parts` are names, plates and numbers that must be found from their middle too.
 */
export function indexRecord(
  db: WritableDb,
  kind: string,
  recordId: string,
  words: readonly string[],
  parts: readonly string[] = [],
): void {
  const known = db.row<{ rowid: number }>("SELECT rowid FROM search_entry WHERE record_id = ?", recordId);
  const rowid =
    known?.rowid ??
    Number(
      db.run("INSERT INTO search_entry (kind, record_id) VALUES (?, ?)", kind, recordId).lastInsertRowid,
    );
  if (known) {
    db.run("DELETE FROM search_words WHERE rowid = ?", rowid);
    db.run("DELETE FROM search_parts WHERE rowid = ?", rowid);
  }
  const body = normaliseForSearch([...words, ...parts].join(" "));
  db.run("INSERT INTO search_words (rowid, body) VALUES (?, ?)", rowid, body);
  if (parts.length > 0)
    db.run(
      "INSERT INTO search_parts (rowid, body) VALUES (?, ?)",
      rowid,
      normaliseForSearch(parts.join(" ")),
    );
}

/** A condition on search_entry.rowid with its parameters. */
export type SearchCondition = { readonly sql: string; readonly params: readonly string[] };

/**
 * What a person typed, as one condition a word: it begins a word of the record, or, from three letters on,
 * stands anywhere in its names and numbers ("109" finds R-1405-000109). Null when nothing is left to look for.
 */
export function searchConditions(typed: string): SearchCondition[] | null {
  const words = normaliseForSearch(typed).split(" ").filter(Boolean).slice(0, 8);
  if (words.length === 0) return null;
  return words.map((word) => {
    const quoted = `"${word.replaceAll('"', "")}"`;
    const begins = "SELECT rowid FROM search_words WHERE search_words MATCH ?";
    if (word.length < 3) return { sql: `rowid IN (${begins})`, params: [`${quoted}*`] };
    const holds = "SELECT rowid FROM search_parts WHERE search_parts MATCH ?";
    return { sql: `rowid IN (${begins} UNION ${holds})`, params: [`${quoted}*`, quoted] };
  });
}

/** Ids of a kind whose names, plates or numbers hold the typed text anywhere (three letters or more). */
export function findByPart(db: ReadableDb, kind: string, typed: string, limit: number): string[] {
  const text = normaliseForSearch(typed);
  if (text.length < 3) return [];
  return db
    .rows<{ id: string }>(
      `SELECT record_id AS id FROM search_entry
       WHERE kind = ? AND rowid IN (SELECT rowid FROM search_parts WHERE search_parts MATCH ? LIMIT ?)`,
      kind,
      `"${text.replaceAll('"', "")}"`,
      limit,
    )
    .map(({ id }) => id);
}
