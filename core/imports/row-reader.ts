import { type ErrorCode, type ErrorParams, messageFor } from "../kernel/app-error.ts";
import { toLatinDigits } from "../kernel/digits.ts";
import { type IsoDate, isIsoDate, isoDate } from "../kernel/iso-date.ts";
import { jalaliText, parseJalaliText } from "../kernel/jalali.ts";
import { type CurrencyCode, minorDigits } from "../kernel/money.ts";
import { normaliseIdentifier } from "../kernel/normalise.ts";
import { parseDecimalText, parseMoneyMinor, parseWholeNumber } from "../kernel/parse.ts";
import type { RowFault } from "./import.contract.ts";

/** A record of a file by its column names; `row` counts as a spreadsheet does, the head being row 1. */
export type SourceRow = { readonly row: number; readonly values: Readonly<Record<string, string>> };

/** A record that was read without fault. */
export type ReadRow<Value> = { readonly row: number; readonly value: Value; readonly source: SourceRow };

const shownValueLength = 200;

/** The fault of one cell with its words in both languages. */
export function faultAt(
  source: SourceRow,
  column: string,
  code: ErrorCode,
  params: ErrorParams = {},
): RowFault {
  return {
    row: source.row,
    column,
    value: (source.values[column] ?? "").slice(0, shownValueLength),
    code,
    messages: { fa: messageFor(code, params, "fa"), en: messageFor(code, params, "en") },
  };
}

const arabicLetters = /[يىك]/;

/** Yeh and kaf of Persian, without outer spaces; digits stay as they were typed. */
function plainText(text: string): string {
  const trimmed = text.trim();
  if (!arabicLetters.test(trimmed)) return trimmed;
  return trimmed.replaceAll(/[يى]/g, "ی").replaceAll("ك", "ک");
}

/** Marks that no honest text of one line holds: control characters and direction overrides. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the rule looks for.
const forbiddenMarks = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/**
 * Reads the cells of one record into values. A faulty cell is noted and answered by a stand-in,
 * so that every fault of the record is found; a record with faults is never used.
 */
export class RowReader {
  readonly source: SourceRow;
  readonly faults: RowFault[] = [];

  constructor(source: SourceRow) {
    this.source = source;
  }

  /** Notes a fault of a cell and answers the stand-in. */
  refuse<StandIn>(column: string, code: ErrorCode, standIn: StandIn, params: ErrorParams = {}): StandIn {
    this.faults.push(faultAt(this.source, column, code, params));
    return standIn;
  }

  /** The cell as it is, without outer spaces. */
  cell(column: string): string {
    return plainText(this.source.values[column] ?? "");
  }

  isEmpty(column: string): boolean {
    return this.cell(column) === "";
  }

  /** Free text of one line, perhaps empty. */
  text(column: string, max: number): string {
    const text = this.cell(column);
    if (forbiddenMarks.test(text)) return this.refuse(column, "field.invalid", "");
    if (text.length > max) return this.refuse(column, "field.tooLong", "", { max: String(max) });
    return text;
  }

  required(column: string, max: number): string {
    if (this.isEmpty(column)) return this.refuse(column, "field.required", "");
    return this.text(column, max);
  }

  /** A code or identifier: Latin digits, no spaces and dashes; perhaps empty. */
  identifier(column: string, max: number): string {
    const text = normaliseIdentifier(this.text(column, max * 2));
    return text.length > max ? this.refuse(column, "field.tooLong", "", { max: String(max) }) : text;
  }

  /** A code with its dashes in Latin digits; required. Spaces inside are refused, since dropping them makes another code. */
  code(column: string, max: number): string {
    const code = toLatinDigits(this.required(column, max));
    return /\s/.test(code) ? this.refuse(column, "field.invalid", "") : code;
  }

  word<Word extends string>(column: string, words: readonly [Word, ...Word[]]): Word {
    const text = this.cell(column);
    const word = words.find((candidate) => candidate === text);
    if (word !== undefined) return word;
    if (text === "") return this.refuse(column, "field.required", words[0]);
    return this.refuse(column, "import.notListed", words[0], { value: text, list: words.join(", ") });
  }

  /** A code that must be known; empty is refused. */
  known(column: string, keys: { has(key: string): boolean }): string {
    const key = this.code(column, 60);
    if (key === "" || keys.has(key)) return key;
    return this.refuse(column, "import.unknownCode", "", { value: key });
  }

  /** A code that must be known, or an empty cell. */
  knownOrEmpty(column: string, keys: { has(key: string): boolean }): string {
    return this.isEmpty(column) ? "" : this.known(column, keys);
  }

  whole(column: string, min: number, max: number): number {
    const text = this.cell(column);
    if (text === "") return this.refuse(column, "field.required", min);
    const value = parseWholeNumber(text);
    if (value === null)
      return this.refuse(column, parseDecimalText(text) ? "field.notWhole" : "field.notNumber", min);
    if (value < min) return this.refuse(column, "field.tooSmall", min, { min: String(min) });
    if (value > max) return this.refuse(column, "field.tooBig", min, { max: String(max) });
    return value;
  }

  /** Minor units of a currency, not negative; rials have no fraction. */
  minor(column: string, currency: CurrencyCode): number {
    const text = this.cell(column);
    if (text === "") return this.refuse(column, "field.required", 0);
    const value = parseMoneyMinor(text, currency);
    if (value !== null) return value < 0 ? this.refuse(column, "field.tooSmall", 0, { min: "0" }) : value;
    const fraction = parseDecimalText(text)?.split(".")[1] ?? "";
    if (fraction.length <= minorDigits[currency])
      return this.refuse(column, parseDecimalText(text) ? "amount.tooLarge" : "field.notNumber", 0);
    if (currency === "IRR") return this.refuse(column, "field.notWhole", 0);
    return this.refuse(column, "import.decimals", 0, { currency, max: String(minorDigits[currency]) });
  }

  /** Plain decimal text, not negative. */
  decimal(column: string, maxFractionDigits: number): string {
    const text = this.cell(column);
    if (text === "") return this.refuse(column, "field.required", "0");
    const value = parseDecimalText(text);
    if (value === null) return this.refuse(column, "field.notNumber", "0");
    if (value.startsWith("-")) return this.refuse(column, "field.tooSmall", "0", { min: "0" });
    const [whole = "", fraction = ""] = value.split(".");
    if (whole.length > 15 || fraction.length > maxFractionDigits)
      return this.refuse(column, "field.notNumber", "0");
    return value;
  }

  /** A day, Gregorian as 2026-11-21 or Jalali as 1405/08/30. */
  day(column: string): IsoDate {
    const text = toLatinDigits(this.cell(column));
    if (text === "") return this.refuse(column, "field.required", standInDay);
    const day = isIsoDate(text) ? text : parseJalaliText(text);
    return day ?? this.refuse(column, "field.notDate", standInDay);
  }

  dayOrNull(column: string): IsoDate | null {
    return this.isEmpty(column) ? null : this.day(column);
  }

  /** Compares a Jalali column with the Gregorian day beside it, when the file has one. */
  sameJalali(column: string, day: IsoDate): void {
    const expected = jalaliText(day, "/");
    const typed = this.cell(column);
    if (typed === "" || day === standInDay || parseJalaliText(typed) === day) return;
    this.refuse(column, "import.jalaliDiffers", null, { expected });
  }

  yesNo(column: string): boolean {
    return this.word(column, ["yes", "no"]) === "yes";
  }
}

/** What a faulty day is answered by; such a record is never used. */
const standInDay = isoDate("2000-01-01");

/** Reads one record by `build`; null when any cell is faulty. */
export function readRow<Value>(
  source: SourceRow,
  build: (cells: RowReader) => Value,
): { value: Value | null; faults: readonly RowFault[] } {
  const cells = new RowReader(source);
  const value = build(cells);
  return { value: cells.faults.length === 0 ? value : null, faults: cells.faults };
}
