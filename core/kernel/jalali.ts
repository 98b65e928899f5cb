import { assert } from "./assert.ts";
import { toLatinDigits } from "./digits.ts";
import { dayNumberOf, dayOfNumber, firstIsoDate, type IsoDate, isoDate, lastIsoDate } from "./iso-date.ts";

export type JalaliDate = { readonly year: number; readonly month: number; readonly day: number };

/** Years for which the 33-year rule is right. */
export const firstJalaliYear = 1178;
export const lastJalaliYear = 1633;

/** 1 Farvardin 1403 = 2024-03-20, the known day from which the others are counted. */
const anchor = { year: 1403, dayNumber: dayNumberOf(isoDate("2024-03-20")) } as const;

export const isLeapYear = (year: number): boolean => (8 * year + 29) % 33 < 8;

/** Rises by one in each leap year, so a difference counts the leap years between. */
const leapYearsUpTo = (year: number): number => Math.floor((8 * year + 29) / 33);

const newYearOf = (year: number): number =>
  anchor.dayNumber + 365 * (year - anchor.year) + leapYearsUpTo(year - 1) - leapYearsUpTo(anchor.year - 1);

/** Days of the month, 0 when there is no such month. */
export function monthLength(year: number, month: number): number {
  if (!Number.isInteger(month) || month < 1 || month > 12) return 0;
  if (month <= 6) return 31;
  return month <= 11 || isLeapYear(year) ? 30 : 29;
}

const daysBeforeMonth = (month: number): number => (month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7));

export function isJalaliDate(date: JalaliDate): boolean {
  const { year, month, day } = date;
  if (!Number.isInteger(year) || year < firstJalaliYear || year > lastJalaliYear) return false;
  return Number.isInteger(day) && day >= 1 && day <= monthLength(year, month);
}

export function toIsoDate(date: JalaliDate): IsoDate {
  assert(isJalaliDate(date), `a Jalali day: ${date.year}/${date.month}/${date.day}`);
  return dayOfNumber(newYearOf(date.year) + daysBeforeMonth(date.month) + date.day - 1);
}

export function toJalali(date: IsoDate): JalaliDate {
  const dayNumber = dayNumberOf(date);
  const guess = Number(date.slice(0, 4)) - 621;
  const year = dayNumber < newYearOf(guess) ? guess - 1 : guess;
  const sinceNewYear = dayNumber - newYearOf(year);
  if (sinceNewYear < 186) {
    return { year, month: Math.floor(sinceNewYear / 31) + 1, day: (sinceNewYear % 31) + 1 };
  }
  const late = sinceNewYear - 186;
  return { year, month: Math.floor(late / 30) + 7, day: (late % 30) + 1 };
}

/** The month as one integer that sorts: 140508 for Aban 1405. */
export function jalaliMonthKey(date: IsoDate): number {
  const { year, month } = toJalali(date);
  return year * 100 + month;
}

/** The Jalali year in which the day falls; series of numbers start again with it. */
export const fiscalYearOf = (date: IsoDate): number => toJalali(date).year;

/** The Jalali day as sortable text, 1405-08-30: the form in which tax tables give their dates. */
export function jalaliText(date: IsoDate, separator = "-"): string {
  const { year, month, day } = toJalali(date);
  return [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join(separator);
}

const wordOffsets: ReadonlyMap<string, number> = new Map([
  ["امروز", 0],
  ["today", 0],
  ["فردا", 1],
  ["tomorrow", 1],
  ["دیروز", -1],
  ["yesterday", -1],
]);

function offsetIn(text: string): number | undefined {
  const word = wordOffsets.get(text);
  if (word !== undefined) return word;
  const signed = /^([+-])([0-9]{1,5})$/.exec(text);
  return signed ? Number(signed[2]) * (signed[1] === "-" ? -1 : 1) : undefined;
}

function shifted(today: IsoDate, days: number): IsoDate | null {
  const dayNumber = dayNumberOf(today) + days;
  if (dayNumber < dayNumberOf(isoDate(firstIsoDate)) || dayNumber > dayNumberOf(isoDate(lastIsoDate)))
    return null;
  return dayOfNumber(dayNumber);
}

/**
 * The day a person typed, or null when the text does not name exactly one.
 * Takes 1405/8/30, 1405-08-30, 1405.8.30 and 14050830 in Latin, Persian or Arabic digits; with `today` also
 * +3, -2, امروز, فردا, دیروز and the English words. Two-digit years and mixed separators are refused.
 */
export function parseJalaliText(text: string, today?: IsoDate): IsoDate | null {
  const plain = toLatinDigits(text)
    .replaceAll(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, "")
    .replaceAll("\u2212", "-")
    .replaceAll(/[يى]/g, "ی")
    .trim()
    .toLowerCase();
  const offset = offsetIn(plain);
  if (offset !== undefined) return today === undefined ? null : shifted(today, offset);
  const parts =
    /^([0-9]{4})([/.-])([0-9]{1,2})\2([0-9]{1,2})$/.exec(plain) ??
    /^([0-9]{4})()([0-9]{2})([0-9]{2})$/.exec(plain);
  if (!parts) return null;
  const date = { year: Number(parts[1]), month: Number(parts[3]), day: Number(parts[4]) };
  return isJalaliDate(date) ? toIsoDate(date) : null;
}
