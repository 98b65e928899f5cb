import { readFileSync } from "node:fs";
import path from "node:path";
import type { HistoryFiles } from "../../core/imports/history.ts";
import { type ImportKind, importKinds, type RowFault } from "../../core/imports/import.contract.ts";
import { checkHead, headOf, toSourceRow } from "../../core/imports/import-table.ts";
import type { SourceRow } from "../../core/imports/row-reader.ts";
import { type CsvRecord, readCsv } from "../kernel/csv-file.ts";

/** The records of one file by column, with the faults of its head and of rows that are too short or long. */
export async function readSource(
  kind: ImportKind,
  bytes: Uint8Array,
): Promise<{ rows: SourceRow[]; faults: RowFault[] }> {
  const rows: SourceRow[] = [];
  const faults: RowFault[] = [];
  let head: string[] | null = null;
  for await (const record of readCsv(bytes)) {
    if (head === null) {
      head = headOf(record.cells);
      faults.push(...checkHead(kind, head));
    } else takeRecord(head, record, rows, faults);
  }
  return { rows, faults };
}

function takeRecord(head: readonly string[], record: CsvRecord, rows: SourceRow[], faults: RowFault[]): void {
  const { source, faults: found } = toSourceRow(head, record);
  faults.push(...found);
  rows.push(source);
}

/** Every file of a folder that opens a company, `<kind>.csv` each. */
export async function readHistoryFiles(
  folder: string,
): Promise<{ files: HistoryFiles; faults: readonly (readonly [ImportKind, RowFault[]])[] }> {
  const read = await Promise.all(
    importKinds.map(async (kind) => {
      const source = await readSource(kind, readFileSync(path.join(folder, `${kind}.csv`)));
      return [kind, source] as const;
    }),
  );
  return {
    // One entry a kind has just been made.
    files: Object.fromEntries(read.map(([kind, { rows }]) => [kind, rows])) as Record<
      ImportKind,
      SourceRow[]
    >,
    faults: read.filter(([, { faults }]) => faults.length > 0).map(([kind, { faults }]) => [kind, faults]),
  };
}
