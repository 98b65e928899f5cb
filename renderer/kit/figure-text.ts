import type { Locale } from "../../core/kernel/app-error.ts";
import { toLatinDigits, toPersianDigits } from "../../core/kernel/digits.ts";
import { formatDecimal } from "../../core/kernel/format.ts";
import { withoutSeparators } from "../../core/kernel/parse.ts";

export type FigureFault = "fraction" | "digits" | "notNumber" | "tooBig";
export type FigureReading =
  | { readonly kind: "empty" }
  /** `plain` is the number as typed, Latin digits and point; it may end with the point while typing. */
  | { readonly kind: "value"; readonly plain: string; readonly units: number }
  | { readonly kind: "fault"; readonly fault: FigureFault };

const directionMarks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** What stands in a figure field, read while it is typed; separators are its own and fall away. */
export function readFigure(text: string, fractionDigits: number): FigureReading {
  const plain = withoutSeparators(toLatinDigits(text).replaceAll(directionMarks, "").replaceAll("٫", "."));
  if (plain === "") return { kind: "empty" };
  const match = /^(\d*)(?:\.(\d*))?$/.exec(plain);
  if (!match || plain === ".") return { kind: "fault", fault: "notNumber" };
  const whole = (match[1] || "0").replace(/^0+(?=\d)/, "");
  const fraction = match[2];
  if (fraction !== undefined && fractionDigits === 0) return { kind: "fault", fault: "fraction" };
  if (fraction !== undefined && fraction.length > fractionDigits) return { kind: "fault", fault: "digits" };
  const units = BigInt(whole + (fraction ?? "").padEnd(fractionDigits, "0"));
  if (units > BigInt(Number.MAX_SAFE_INTEGER)) return { kind: "fault", fault: "tooBig" };
  return {
    kind: "value",
    plain: fraction === undefined ? whole : `${whole}.${fraction}`,
    units: Number(units),
  };
}

/** Plain digits as they stand in the field: grouped, in the digits of the language, a trailing point kept. */
export function shownFigure(plain: string, locale: Locale): string {
  if (plain === "") return "";
  const hasOpenPoint = plain.endsWith(".");
  const shown = formatDecimal(hasOpenPoint ? plain.slice(0, -1) : plain, locale);
  return hasOpenPoint ? `${shown}${locale === "fa" ? "٫" : "."}` : shown;
}

/** Units of ten to the power of -`fractionDigits` as plain text with every fraction digit. */
export function plainOf(units: number | null, fractionDigits: number): string {
  if (units === null) return "";
  if (fractionDigits === 0) return String(units);
  const digits = String(units).padStart(fractionDigits + 1, "0");
  return `${digits.slice(0, -fractionDigits)}.${digits.slice(-fractionDigits)}`;
}

const isCounted = (character: string): boolean => /[\d.٫۰-۹٠-٩]/.test(character);

/** Digits and points before the caret: what stays to its left when separators come and go. */
export const countedBefore = (text: string, caret: number): number =>
  [...text.slice(0, caret)].filter(isCounted).length;

/** The caret that has `counted` digits and points to its left. */
export function caretAfter(text: string, counted: number): number {
  let caret = 0;
  for (let left = counted; caret < text.length && left > 0; caret += 1) {
    if (isCounted(text[caret] ?? "")) left -= 1;
  }
  return caret;
}

/** Text that cannot be read stays as typed, in the digits of the language. */
export const asTyped = (text: string, locale: Locale): string =>
  locale === "fa" ? toPersianDigits(text) : toLatinDigits(text);
