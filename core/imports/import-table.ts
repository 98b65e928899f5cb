import type { ImportKind, RowFault } from "./import.contract.ts";
import { importColumns } from "./import-columns.ts";
import { faultAt, type ReadRow, type RowReader, readRow, type SourceRow } from "./row-reader.ts";

/** Largest file in bytes and rows, and how many faults are listed; all of them are counted. */
export const importLimits = { bytes: 25 * 1024 * 1024, rows: 200_000, listedFaults: 1_000 } as const;

/** Faults found so far: the first thousand by row, and the count of all. */
export class FaultList {
  readonly listed: RowFault[] = [];
  count = 0;

  add(faults: readonly RowFault[]): void {
    this.count += faults.length;
    const room = importLimits.listedFaults - this.listed.length;
    if (room > 0) this.listed.push(...faults.slice(0, room));
  }

  /** By row, so that a person corrects the file from top to bottom. */
  sorted(): RowFault[] {
    return this.listed.toSorted((a, b) => a.row - b.row);
  }
}

/** Columns that a head lacks, does not know or has twice. */
export function checkHead(kind: ImportKind, head: readonly string[]): RowFault[] {
  const known = importColumns[kind];
  const names = new Set(known.map(({ name }) => name));
  const given = new Set(head);
  const source = { row: 1, values: {} };
  const missing = known
    .filter(({ name, isRequired }) => isRequired && !given.has(name))
    .map(({ name }) => faultAt(source, name, "import.columnMissing", { column: name }));
  const seen = new Set<string>();
  const strange = head.filter((name) => {
    const isStrange = !names.has(name) || seen.has(name);
    seen.add(name);
    return isStrange;
  });
  return [
    ...missing,
    ...strange.map((name) => faultAt(source, name, "import.columnUnknown", { column: name.slice(0, 60) })),
  ];
}

/** The head as our column names: outer spaces and letter case fall away. */
export const headOf = (cells: readonly string[]): string[] => cells.map((cell) => cell.trim().toLowerCase());

/** A record by its columns, or the fault of one that is too short or too long. */
export function toSourceRow(
  head: readonly string[],
  record: { readonly row: number; readonly cells: readonly string[] },
): { source: SourceRow; faults: readonly RowFault[] } {
  const values = Object.fromEntries(head.map((name, place) => [name, record.cells[place] ?? ""]));
  const source = { row: record.row, values };
  if (record.cells.length === head.length) return { source, faults: [] };
  const params = { found: String(record.cells.length), expected: String(head.length) };
  return { source, faults: [faultAt(source, head[0] ?? "", "import.cellCount", params)] };
}

/** A value that must stand once in a file, with the column that shows it. */
export type UniqueKey<Value> = {
  readonly column: string;
  /** Empty when the record has no such value. */
  readonly keyOf: (value: Value) => string;
};

/** How the records of a file become values. */
export type TableReader<Value> = {
  readonly read: (cells: RowReader) => Value;
  readonly unique: readonly UniqueKey<Value>[];
};

/** Reads a file record by record and remembers what must stand only once. */
export class TableReading<Value> {
  readonly rows: ReadRow<Value>[] = [];
  readonly faults = new FaultList();
  count = 0;
  readonly #reader: TableReader<Value>;
  readonly #firstRows: Map<string, number>[];

  constructor(reader: TableReader<Value>) {
    this.#reader = reader;
    this.#firstRows = reader.unique.map(() => new Map());
  }

  take(source: SourceRow): void {
    this.count += 1;
    const { value, faults } = readRow(source, this.#reader.read);
    this.faults.add(faults);
    if (value === null) return;
    const repeats = this.#repeatsIn(source, value);
    this.faults.add(repeats);
    if (repeats.length === 0) this.rows.push({ row: source.row, value, source });
  }

  #repeatsIn(source: SourceRow, value: Value): RowFault[] {
    const faults: RowFault[] = [];
    for (const [place, { column, keyOf }] of this.#reader.unique.entries()) {
      const key = keyOf(value);
      const seen = this.#firstRows[place];
      const first = seen?.get(key);
      if (first !== undefined)
        faults.push(faultAt(source, column, "import.repeated", { first: String(first) }));
      else if (key !== "") seen?.set(key, source.row);
    }
    return faults;
  }
}

/** Reads all records of a file at once. */
export function readTable<Value>(
  reader: TableReader<Value>,
  sources: Iterable<SourceRow>,
): TableReading<Value> {
  const reading = new TableReading(reader);
  for (const source of sources) reading.take(source);
  return reading;
}
