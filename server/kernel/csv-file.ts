import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { CsvError, type Options, parse as openParser } from "csv-parse";
import { parse } from "csv-parse/sync";
import { AppError } from "../../core/kernel/app-error.ts";

/** One record of a file; `row` counts as a spreadsheet does, the head being row 1. */
export type CsvRecord = { readonly row: number; readonly cells: readonly string[] };

export type CsvTable = {
  readonly columns: readonly string[];
  readonly records: readonly Readonly<Record<string, string>>[];
};

/** Longest record in characters: no honest row comes near it, an unclosed quote runs past it. */
const recordLimit = 100_000;

type Parsed = { record: string[]; info: { records: number; empty_lines: number } };

function optionsFor(head: string): Options {
  return {
    bom: true,
    delimiter: delimiterOf(head),
    info: true,
    max_record_size: recordLimit,
    relax_column_count: true,
    skip_empty_lines: true,
  };
}

/** The separator that stands most often in the head outside quotes; Excel writes ; where , is the decimal sign. */
function delimiterOf(head: string): "," | ";" | "\t" {
  const bare = head.replaceAll(/"[^"]*"/g, "");
  const count = (mark: string): number => bare.split(mark).length - 1;
  const marks = [",", ";", "\t"] as const;
  return marks.reduce((best, mark) => (count(mark) > count(best) ? mark : best), marks[0]);
}

/** The text of a file; refuses with csv.notText (a workbook, a picture, NUL characters), csv.notUtf8, csv.empty. */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new AppError("csv.empty");
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
  if (isZip || bytes.includes(0)) throw new AppError("csv.notText");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new AppError("csv.notUtf8");
  }
}

/** The first line that holds something. */
const headOf = (text: string): string => /[^\r\n]+/.exec(text)?.[0] ?? "";

/** Pieces that let the office answer others between them. */
function* piecesOf(text: string): Generator<string> {
  const size = 65_536;
  for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size);
}

/**
 * Reads the records of an uploaded file one after the other: UTF-8 with or without a mark in front,
 * comma, semicolon or tab, quoted fields. Refuses like textOf and with csv.malformed.
 */
export async function* readCsv(bytes: Uint8Array): AsyncGenerator<CsvRecord> {
  const text = textOf(bytes);
  const parser = Readable.from(piecesOf(text)).pipe(openParser(optionsFor(headOf(text))));
  try {
    for await (const parsed of parser) yield toRecord(parsed as Parsed); // The shape that `info: true` gives.
  } catch (error) {
    throw refusalOf(error);
  }
}

/** Reads a small file that comes with the program, at once. */
export function readCsvTable(file: string): CsvTable {
  const text = textOf(readFileSync(file));
  const all = parse(text, optionsFor(headOf(text))) as unknown as Parsed[]; // The shape that `info: true` gives.
  const [head, ...rest] = all.map(toRecord);
  const columns = head?.cells ?? [];
  return {
    columns,
    records: rest.map(({ cells }) =>
      Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ""])),
    ),
  };
}

function toRecord({ record, info }: Parsed): CsvRecord {
  return { row: info.records + info.empty_lines, cells: record };
}

function refusalOf(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const row = typeof error.records === "number" ? String(error.records + 1) : "?";
  return new AppError("csv.malformed", { row });
}
