import { assert } from "./assert.ts";
import type { Brand } from "./brand.ts";

/** A Gregorian day YYYY-MM-DD that is also a Jalali day of the years 1178 to 1633. */
export type IsoDate = Brand<string, "IsoDate">;

/** 1 Farvardin 1178 and the last day of 1633: outside them the 33-year rule of the calendar does not hold. */
export const firstIsoDate = "1799-03-21";
export const lastIsoDate = "2255-03-20";

export const defaultTimeZone = "Asia/Tehran";

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isGregorianLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function gregorianMonthLength(year: number, month: number): number {
  return month === 2 && isGregorianLeap(year) ? 29 : (monthDays[month - 1] ?? 0);
}

export function isIsoDate(text: string): text is IsoDate {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const day = Number(text.slice(8));
  if (day < 1 || day > gregorianMonthLength(Number(text.slice(0, 4)), Number(text.slice(5, 7)))) return false;
  return text >= firstIsoDate && text <= lastIsoDate;
}

export function isoDate(text: string): IsoDate {
  assert(isIsoDate(text), `a day of the calendar: ${text}`);
  return text;
}

const leapDaysBefore = (year: number): number =>
  Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);

/** Days before 1 January of the year, counted from 1970-01-01. */
const yearStart = (year: number): number => 365 * (year - 1970) + leapDaysBefore(year) - leapDaysBefore(1970);

/** Whole days since 1970-01-01, negative before it. */
export function dayNumberOf(date: IsoDate): number {
  const year = Number(date.slice(0, 4));
  let days = yearStart(year) + Number(date.slice(8)) - 1;
  for (let month = 1; month < Number(date.slice(5, 7)); month += 1) days += gregorianMonthLength(year, month);
  return days;
}

/** The day that many days after 1970-01-01. */
export function dayOfNumber(dayNumber: number): IsoDate {
  assert(Number.isSafeInteger(dayNumber), `a whole day number: ${dayNumber}`);
  let year = 1970 + Math.floor(dayNumber / 365.2425);
  while (yearStart(year) > dayNumber) year -= 1;
  while (yearStart(year + 1) <= dayNumber) year += 1;
  let day = dayNumber - yearStart(year) + 1;
  let month = 1;
  while (day > gregorianMonthLength(year, month)) {
    day -= gregorianMonthLength(year, month);
    month += 1;
  }
  return isoDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`);
}

const padded = (value: number, length: number): string => String(value).padStart(length, "0");

export const addDays = (date: IsoDate, days: number): IsoDate => dayOfNumber(dayNumberOf(date) + days);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumberOf(to) - dayNumberOf(from);

/** 0 Saturday to 6 Friday: the order of the Iranian week. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export function weekday(date: IsoDate): Weekday {
  const day = (((dayNumberOf(date) + 5) % 7) + 7) % 7;
  return day as Weekday; // A remainder of 7 brought above zero is one of the seven.
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  clocks.set(timeZone, clock);
  return clock;
}

function clockParts(epochMs: number, timeZone: string): (kind: Intl.DateTimeFormatPartTypes) => string {
  const parts = clockOf(timeZone).formatToParts(epochMs);
  return (kind) => parts.find((part) => part.type === kind)?.value ?? "";
}

/** The local day of an instant: what the office calls today, whatever zone the machine stands in. */
export function businessDayOf(epochMs: number, timeZone: string = defaultTimeZone): IsoDate {
  const part = clockParts(epochMs, timeZone);
  return isoDate(`${part("year")}-${part("month")}-${part("day")}`);
}

/** The local clock of an instant, "HH:MM" from 00:00 to 23:59. */
export function localTimeOf(epochMs: number, timeZone: string = defaultTimeZone): string {
  const part = clockParts(epochMs, timeZone);
  return `${part("hour")}:${part("minute")}`;
}
