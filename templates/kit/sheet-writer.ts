import { createWriteStream, type WriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Writable } from "node:stream";
import ExcelJS from "exceljs";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import { colours } from "./look.ts";

/** What stands in a cell; a text is never read as a formula, an exact number of more than 15 digits is a text. */
export type Cell =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly format: string }
  | { readonly kind: "date"; readonly day: IsoDate };

export type SheetLayout = {
  /** At most 31 characters. */
  readonly name: string;
  readonly isRightToLeft: boolean;
  /** Widths in characters, heads in order. */
  readonly columns: readonly { readonly head: string; readonly width: number }[];
};

/** Writes one workbook sheet after sheet, row after row, never holding it whole. */
export type SheetWriter = {
  readonly openSheet: (layout: SheetLayout) => void;
  readonly writeRow: (cells: readonly Cell[]) => void;
  /** Bold rows under a line; they stay outside the filter. */
  readonly writeTotals: (cells: readonly Cell[]) => void;
  readonly closeSheet: () => void;
  readonly finish: () => Promise<void>;
  /** Stops and removes the partial file; a stream given by the caller is destroyed. */
  readonly abandon: () => Promise<void>;
};

export type WorkbookInfo = {
  readonly author: string;
  /** Stands in the workbook and on every entry of its archive, so equal data give equal bytes. */
  readonly date: IsoDate;
};

/** The archive inside exceljs's streaming writer; its types do not publish it. */
type Archive = {
  append: (source: unknown, entry: Record<string, unknown>) => Archive;
  readonly abort: () => unknown;
  readonly on: (event: "error", listener: (error: Error) => void) => unknown;
};

/**
 * exceljs dates every archive entry with the clock of the machine. Its constructor starts with addThemes, so the date is
 * put into the archive there, before the first entry.
 */
class DatedWorkbookWriter extends ExcelJS.stream.xlsx.WorkbookWriter {
  declare readonly zip: Archive;

  override addThemes(): Promise<void> {
    const { zip } = this;
    const append = zip.append.bind(zip);
    // `created` is set from the options before the constructor calls this.
    zip.append = (source, entry) => append(source, { ...entry, date: this.created });
    return super.addThemes();
  }
}

const head = {
  font: { bold: true, color: { argb: `FF${colours.accent}` } },
  fill: { type: "pattern", pattern: "solid", fgColor: { argb: `FF${colours.accentSoft}` } },
  alignment: { vertical: "middle", wrapText: true },
  border: { bottom: { style: "thin", color: { argb: `FF${colours.accent}` } } },
} as const;
const totalsBorder = { top: { style: "thin", color: { argb: `FF${colours.accent}` } } } as const;

/** A writer over exceljs into a file (through `<path>.part`, renamed when whole) or a stream. */
export function createSheetWriter(target: string | Writable, info: WorkbookInfo): SheetWriter {
  const partialPath = typeof target === "string" ? `${target}.part` : null;
  const stream: Writable | WriteStream =
    typeof target === "string" ? createWriteStream(`${target}.part`) : target;
  const failed = new Promise<never>((_, reject) => {
    stream.once("error", reject);
  });
  failed.catch(() => undefined);
  const date = new Date(`${info.date}T00:00:00Z`);
  const options = { stream, useStyles: true, useSharedStrings: false, creator: info.author, created: date };
  // The published options leave out the properties of the workbook, which the constructor reads.
  const book = new DatedWorkbookWriter({ ...options, lastModifiedBy: info.author, modified: date } as object);
  let sheet: OpenSheet | null = null;
  const current = (): OpenSheet => {
    if (!sheet) throw new Error("No sheet is open");
    return sheet;
  };
  return {
    openSheet: (layout) => {
      sheet = openSheet(book, layout);
    },
    writeRow: (cells) => {
      const open = current();
      open.rows += 1;
      writeCells(open.worksheet, cells, false);
    },
    writeTotals: (cells) => writeCells(current().worksheet, cells, true),
    closeSheet: () => {
      closeSheet(current());
      sheet = null;
    },
    finish: async () => {
      const closed = new Promise<void>((resolve) => {
        stream.once("close", resolve);
      });
      await Promise.race([book.commit(), failed]);
      if (typeof target !== "string") return;
      await Promise.race([closed, failed]);
      await rename(`${target}.part`, target);
    },
    abandon: async () => {
      await stopWriting(book, stream);
      if (partialPath !== null) await rm(partialPath, { force: true });
    },
  };
}

type OpenSheet = { readonly worksheet: ExcelJS.Worksheet; readonly layout: SheetLayout; rows: number };

function openSheet(book: DatedWorkbookWriter, layout: SheetLayout): OpenSheet {
  const worksheet = book.addWorksheet(layout.name, {
    views: [{ state: "frozen", xSplit: 0, ySplit: 1, rightToLeft: layout.isRightToLeft }],
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9 },
  });
  worksheet.columns = layout.columns.map(({ width }) => ({ width }));
  const row = worksheet.getRow(1);
  for (const [index, column] of layout.columns.entries()) {
    const cell = row.getCell(index + 1);
    cell.value = column.head;
    cell.style = head;
  }
  row.commit();
  return { worksheet, layout, rows: 0 };
}

function closeSheet(open: OpenSheet): void {
  const last = { row: open.rows + 1, column: open.layout.columns.length };
  open.worksheet.autoFilter = { from: { row: 1, column: 1 }, to: last };
  open.worksheet.commit();
}

function writeCells(worksheet: ExcelJS.Worksheet, cells: readonly Cell[], isTotal: boolean): void {
  const row = worksheet.addRow([]);
  for (const [index, cell] of cells.entries()) {
    if (cell.kind === "empty" && !isTotal) continue;
    const place = row.getCell(index + 1);
    place.style = styleOf(cell, isTotal);
    if (cell.kind === "text") place.value = printable(cell.text);
    if (cell.kind === "number") place.value = cell.value;
    if (cell.kind === "date") place.value = new Date(`${cell.day}T00:00:00Z`);
  }
  row.commit();
}

/** Shared by all cells that look alike: exceljs knows a style again by its object. */
const knownStyles = new Map<string, Partial<ExcelJS.Style>>();

function styleOf(cell: Cell, isTotal: boolean): Partial<ExcelJS.Style> {
  const format = cell.kind === "number" ? cell.format : cell.kind === "date" ? "yyyy-mm-dd" : "";
  const key = `${isTotal}${format}`;
  const known = knownStyles.get(key);
  if (known) return known;
  const style: Partial<ExcelJS.Style> = {
    ...(format === "" ? {} : { numFmt: format }),
    ...(isTotal ? { font: { bold: true }, border: totalsBorder } : {}),
  };
  knownStyles.set(key, style);
  return style;
}

// Control characters are not allowed in the XML of a sheet; line ends and tabs would only widen the row.
const printable = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ");

async function stopWriting(book: DatedWorkbookWriter, stream: Writable): Promise<void> {
  book.zip.on("error", () => undefined);
  book.zip.abort();
  if (stream.closed) return;
  const closed = new Promise<void>((resolve) => {
    stream.once("close", resolve);
  });
  stream.destroy();
  await closed;
}
