import { assert } from "../../core/kernel/assert.ts";
import { formatNumber, type Series, seriesFormats } from "../../core/kernel/series.ts";
import type { WritableDb } from "./database.ts";

/**
 * The next number of a series, taken inside the transaction that stores its document:
 * a failed store takes the number back, so there is no gap and no repeat.
 */
export function takeNumber(db: WritableDb, series: Series, fiscalYear: number): string {
  const year = seriesFormats[series].isYearly ? fiscalYear : 0;
  const { siteId } = db.writing;
  db.run(
    "INSERT INTO series_block (series, fiscal_year, site_id, first_number, last_number, next_number) SELECT ?, ?, ?, 1, NULL, 1 WHERE NOT EXISTS (SELECT 1 FROM series_block WHERE series = ? AND fiscal_year = ? AND site_id = ?)",
    series,
    year,
    siteId,
    series,
    year,
    siteId,
  );
  const block = db.row<{ taken: number }>(
    `UPDATE series_block SET next_number = next_number + 1
     WHERE series = ? AND fiscal_year = ? AND site_id = ? AND first_number = (
       SELECT min(first_number) FROM series_block
       WHERE series = ? AND fiscal_year = ? AND site_id = ? AND (last_number IS NULL OR next_number <= last_number))
     RETURNING next_number - 1 AS taken`,
    series,
    year,
    siteId,
    series,
    year,
    siteId,
  );
  assert(block, `series ${series} has an open block`);
  return formatNumber(series, fiscalYear, block.taken);
}

/** Lets a series go on after a number that came with imported history. */
export function seedSeries(db: WritableDb, series: Series, fiscalYear: number, usedOrdinal: number): void {
  const year = seriesFormats[series].isYearly ? fiscalYear : 0;
  db.run(
    `INSERT INTO series_block (series, fiscal_year, site_id, first_number, last_number, next_number)
     VALUES (?, ?, ?, 1, NULL, ?)
     ON CONFLICT DO UPDATE SET next_number = max(next_number, excluded.next_number)`,
    series,
    year,
    db.writing.siteId,
    usedOrdinal + 1,
  );
}
