import type { Writable } from "node:stream";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Locale } from "../../core/kernel/app-error.ts";
import { formatJalaliDate } from "../../core/kernel/format.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import { type CurrencyCode, minorDigits } from "../../core/kernel/money.ts";
import type { MoneyTotal, SheetColumn, SheetDefinition, TotalsLine } from "./sheet-column.ts";
import { type Cell, createSheetWriter, type SheetWriter } from "./sheet-writer.ts";

export type WorkbookOptions = {
  readonly language: Locale;
  readonly author: string;
  /** The day of the export, also the workbook's own date. */
  readonly date: IsoDate;
  readonly signal?: AbortSignal;
  /** Rows written so far over all sheets; called every few hundred rows and at the end. */
  readonly onProgress?: (doneRows: number) => void;
};

/** One sheet with its rows, ready to be written; `sheet` makes it. */
export type SheetSource = {
  readonly write: (writer: SheetWriter, language: Locale, pace: () => Promise<void>) => Promise<void>;
};

type Rows<Row> = AsyncIterable<Row> | Iterable<Row>;

const rowsPerPause = 250;
const empty: Cell = { kind: "empty" };
const totalWords = { fa: "جمع", en: "Total" } as const;
const currencyHead = { fa: "ارز", en: "Currency" } as const;
const jalaliHead = { fa: "شمسی", en: "Jalali" } as const;

export function sheet<Row>(
  definition: SheetDefinition<Row>,
  rows: Rows<Row>,
  totals: readonly TotalsLine[],
): SheetSource {
  return {
    write: async (writer, language, pace) => {
      writer.openSheet({
        name: definition.name[language],
        isRightToLeft: language === "fa",
        columns: definition.columns.flatMap((column) => headsOf(column, language)),
      });
      for await (const row of rows) {
        writer.writeRow(definition.columns.flatMap((column) => cellsOf(column, row, language)));
        await pace();
      }
      for (const line of totals) writer.writeTotals(totalCells(definition.columns, line, language));
      writer.closeSheet();
    },
  };
}

/**
 * Writes the sheets into one workbook and answers the number of rows. An aborted signal stops between two rows, removes
 * the partial file and throws the signal's reason; so does any fault of a row source.
 */
export async function writeWorkbook(
  sheets: readonly SheetSource[],
  target: string | Writable,
  options: WorkbookOptions,
): Promise<number> {
  options.signal?.throwIfAborted();
  const writer = createSheetWriter(target, { author: options.author, date: options.date });
  let doneRows = 0;
  const pace = async (): Promise<void> => {
    doneRows += 1;
    options.signal?.throwIfAborted();
    if (doneRows % rowsPerPause !== 0) return;
    options.onProgress?.(doneRows);
    await nextTurn();
    options.signal?.throwIfAborted();
  };
  try {
    for (const source of sheets) await source.write(writer, options.language, pace);
    await writer.finish();
  } catch (fault) {
    await writer.abandon();
    throw fault;
  }
  options.onProgress?.(doneRows);
  return doneRows;
}

function headsOf<Row>(
  column: SheetColumn<Row>,
  language: Locale,
): readonly { head: string; width: number }[] {
  const own = { head: column.title[language], width: column.width };
  if (column.kind === "date") return [own, { head: `${own.head} (${jalaliHead[language]})`, width: 12 }];
  if (column.kind === "money") return [own, { head: currencyHead[language], width: 8 }];
  return [own];
}

function cellsOf<Row>(column: SheetColumn<Row>, row: Row, language: Locale): readonly Cell[] {
  switch (column.kind) {
    case "text":
    case "code":
      return [textCell(column.value(row))];
    case "integer": {
      const value = column.value(row);
      return [value === null ? empty : integerCell(BigInt(value))];
    }
    case "percent": {
      const value = column.value(row);
      return [value === null ? empty : percentCell(value)];
    }
    case "date": {
      const day = column.value(row);
      if (day === null) return [empty, empty];
      return [{ kind: "date", day }, textCell(formatJalaliDate(day, language))];
    }
    case "money": {
      const money = column.value(row);
      return money === null
        ? [empty, empty]
        : [amountCell(BigInt(money.amountMinor), money.currency), textCell(money.currency)];
    }
  }
}

/** The word "total" stands in the first column, sums under the columns they belong to. */
function totalCells<Row>(
  columns: readonly SheetColumn<Row>[],
  line: TotalsLine,
  language: Locale,
): readonly Cell[] {
  const cells = columns.flatMap((column) => totalsOf(column, line[column.key]));
  return cells.map((cell, index) =>
    index === 0 && cell.kind === "empty" ? textCell(totalWords[language]) : cell,
  );
}

function totalsOf<Row>(column: SheetColumn<Row>, total: bigint | MoneyTotal | undefined): readonly Cell[] {
  const rest: readonly Cell[] = column.kind === "date" || column.kind === "money" ? [empty] : [];
  if (total === undefined) return [empty, ...rest];
  if (typeof total === "bigint") return [integerCell(total), ...rest];
  return [amountCell(total.amountMinor, total.currency), textCell(total.currency)];
}

const textCell = (text: string | null): Cell => (text === null ? empty : { kind: "text", text });

function percentCell(plain: string): Cell {
  const fraction = plain.split(".")[1]?.length ?? 0;
  const format = fraction === 0 ? "0%" : `0.${"0".repeat(fraction)}%`;
  return { kind: "number", value: Number(plain) / 100, format };
}

const integerCell = (value: bigint): Cell => exactCell(value.toString(), "#,##0");

function amountCell(amountMinor: bigint, currency: CurrencyCode): Cell {
  const digits = minorDigits[currency];
  const format = digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}`;
  return exactCell(scaledText(amountMinor, digits), format);
}

// A spreadsheet keeps 15 digits; a longer number would be changed silently, so it stays a text.
function exactCell(plain: string, format: string): Cell {
  const digits = plain.replaceAll(/[-.]/g, "").replace(/^0+/, "");
  return digits.length > 15
    ? { kind: "text", text: plain }
    : { kind: "number", value: Number(plain), format };
}

function scaledText(units: bigint, digits: number): string {
  if (digits === 0) return units.toString();
  const sign = units < 0n ? "-" : "";
  const plain = (units < 0n ? -units : units).toString().padStart(digits + 1, "0");
  return `${sign}${plain.slice(0, -digits)}.${plain.slice(-digits)}`;
}
