import type { MasterKind, RowFault } from "../../core/imports/import.contract.ts";
import {
  checkHead,
  FaultList,
  headOf,
  importLimits,
  type TableReader,
  TableReading,
  toSourceRow,
} from "../../core/imports/import-table.ts";
import type { MasterContext } from "../../core/imports/master-rows.ts";
import {
  customerTable,
  type MasterValues,
  productTable,
  rateTable,
  userTable,
} from "../../core/imports/master-tables.ts";
import type { ReadRow } from "../../core/imports/row-reader.ts";
import { AppError } from "../../core/kernel/app-error.ts";
import { readCsv } from "../kernel/csv-file.ts";

/** The rows of a file of base data that were read without fault, by its kind. */
export type MasterRows = {
  [Kind in MasterKind]: { readonly kind: Kind; readonly rows: readonly ReadRow<MasterValues[Kind]>[] };
}[MasterKind];

/** A head with more columns is refused by its faults alone. */
const mostColumns = 100;

export type MasterFile = {
  readonly read: MasterRows;
  /** Records after the head, faulty ones too. */
  readonly rowCount: number;
  readonly faults: { readonly listed: readonly RowFault[]; readonly count: number };
};

/** Reads an uploaded file record by record; refuses with import.tooLarge, import.tooManyRows and the csv codes. */
export async function readMasterFile(
  kind: MasterKind,
  bytes: Uint8Array,
  context: MasterContext,
): Promise<MasterFile> {
  if (bytes.length > importLimits.bytes)
    throw new AppError("import.tooLarge", { max: String(importLimits.bytes / 1024 / 1024) });
  switch (kind) {
    case "users": {
      const { rows, ...rest } = await readFile(kind, bytes, userTable);
      return { read: { kind, rows }, ...rest };
    }
    case "products": {
      const { rows, ...rest } = await readFile(kind, bytes, productTable(context));
      return { read: { kind, rows }, ...rest };
    }
    case "customers": {
      const { rows, ...rest } = await readFile(kind, bytes, customerTable(context));
      return { read: { kind, rows }, ...rest };
    }
    case "currency_rates": {
      const { rows, ...rest } = await readFile(kind, bytes, rateTable(context));
      return { read: { kind, rows }, ...rest };
    }
  }
}

async function readFile<Value>(
  kind: MasterKind,
  bytes: Uint8Array,
  reader: TableReader<Value>,
): Promise<Omit<MasterFile, "read"> & { rows: readonly ReadRow<Value>[] }> {
  const reading = new TableReading(reader);
  const faults = new FaultList();
  let head: string[] | null = null;
  let rowCount = 0;
  let isHeadWhole = false;
  for await (const record of readCsv(bytes)) {
    if (head === null) {
      head = headOf(record.cells);
      const found = checkHead(kind, head);
      faults.add(found);
      isHeadWhole = head.length <= mostColumns && found.every(({ code }) => code !== "import.columnMissing");
      continue;
    }
    rowCount += 1;
    if (rowCount > importLimits.rows)
      throw new AppError("import.tooManyRows", { max: String(importLimits.rows) });
    // Without a column every row would only repeat that it is missing; a head of thousands is no list of ours.
    if (!isHeadWhole) continue;
    const { source, faults: found } = toSourceRow(head, record);
    faults.add(found);
    if (found.length === 0) reading.take(source);
  }
  if (head === null) throw new AppError("csv.empty");
  faults.add(reading.faults.listed);
  return {
    rows: reading.rows,
    rowCount,
    faults: {
      listed: faults.sorted(),
      count: faults.count - reading.faults.listed.length + reading.faults.count,
    },
  };
}
