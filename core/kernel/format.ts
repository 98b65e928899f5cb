import type { Locale } from "./app-error.ts";
import { assert } from "./assert.ts";
import { isDecimalText } from "./decimal.ts";
import { toLatinDigits, toPersianDigits } from "./digits.ts";
import { businessDayOf, type IsoDate, localTimeOf, weekday } from "./iso-date.ts";
import { jalaliText, toJalali } from "./jalali.ts";
import { type CurrencyCode, type Money, minorDigits } from "./money.ts";

const weekdayNames = {
  fa: ["شنبه", "یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه"],
  en: ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
} as const;

/** Farvardin to Esfand as Persian papers write them. */
export const jalaliMonthNames = [
  "فروردین",
  "اردیبهشت",
  "خرداد",
  "تیر",
  "مرداد",
  "شهریور",
  "مهر",
  "آبان",
  "آذر",
  "دی",
  "بهمن",
  "اسفند",
] as const;

const gregorianMonthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const inDigitsOf = (text: string, locale: Locale): string => (locale === "fa" ? toPersianDigits(text) : text);

/** Digits, sign and fraction of plain decimal text with the separators of the locale; the minus stays in front. */
function grouped(plain: string, locale: Locale): string {
  const [, sign = "", digits = "", fraction] = /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(plain) ?? [];
  const groups = digits.replaceAll(/(?<=[0-9])(?=(?:[0-9]{3})+$)/g, locale === "fa" ? "٬" : ",");
  const tail = fraction === undefined ? "" : `${locale === "fa" ? "٫" : "."}${fraction}`;
  return inDigitsOf(`${sign}${groups}${tail}`, locale);
}

function exactText(value: number | bigint): string {
  assert(typeof value === "bigint" || Number.isSafeInteger(value), `an exact whole number: ${value}`);
  return BigInt(value).toString();
}

/** Units of ten to the power of -`fractionDigits` as plain decimal text, every fraction digit kept. */
function scaledText(units: number | bigint, fractionDigits: number): string {
  const plain = exactText(units);
  if (fractionDigits === 0) return plain;
  const digits = plain.replace("-", "").padStart(fractionDigits + 1, "0");
  const split = digits.length - fractionDigits;
  return `${plain.startsWith("-") ? "-" : ""}${digits.slice(0, split)}.${digits.slice(split)}`;
}

export const formatInteger = (value: number | bigint, locale: Locale): string =>
  grouped(exactText(value), locale);

/** The amount alone, without the name of the currency, with every minor digit. */
export function formatMinor(amountMinor: number | bigint, currency: CurrencyCode, locale: Locale): string {
  return grouped(scaledText(amountMinor, minorDigits[currency]), locale);
}

export const formatMoney = (money: Money, locale: Locale): string =>
  formatMinor(money.amountMinor, money.currency, locale);

/** Kilograms without the unit. */
export const formatKilogram = (weightKg: number | bigint, locale: Locale): string =>
  formatInteger(weightKg, locale);

/** Kilograms as tons without the unit: 22,025 kg is 22.025, 22,000 kg is 22. */
export function formatTon(weightKg: number | bigint, locale: Locale): string {
  return grouped(scaledText(weightKg, 3).replace(/\.?0+$/, ""), locale);
}

/** Plain decimal text (Latin digits, point) with the separators of the locale; fraction digits as given. */
export function formatDecimal(plain: string, locale: Locale): string {
  assert(isDecimalText(plain), `plain decimal text: ${plain}`);
  return grouped(plain, locale);
}

export const formatPercent = (plain: string, locale: Locale): string =>
  `${formatDecimal(plain, locale)}${locale === "fa" ? "٪" : "%"}`;

/** 1405/08/30 in the digits of the locale. */
export const formatJalaliDate = (date: IsoDate, digits: Locale): string =>
  inDigitsOf(jalaliText(date, "/"), digits);

/** Jalali with Persian digits in Persian, the ISO day in English. */
export const formatDate = (date: IsoDate, locale: Locale): string =>
  locale === "fa" ? formatJalaliDate(date, "fa") : date;

/** شنبه ۳۰ آبان ۱۴۰۵, Saturday 21 November 2026. */
export function formatLongDate(date: IsoDate, locale: Locale): string {
  const dayName = weekdayNames[locale][weekday(date)];
  if (locale === "en") {
    const month = gregorianMonthNames[Number(date.slice(5, 7)) - 1];
    return `${dayName} ${Number(date.slice(8))} ${month} ${date.slice(0, 4)}`;
  }
  const { year, month, day } = toJalali(date);
  return toPersianDigits(`${dayName} ${day} ${jalaliMonthNames[month - 1]} ${year}`);
}

/** Day and local clock to the minute. */
export function formatDateTime(epochMs: number, timeZone: string, locale: Locale): string {
  const day = formatDate(businessDayOf(epochMs, timeZone), locale);
  return `${day} ${inDigitsOf(localTimeOf(epochMs, timeZone), locale)}`;
}

/** A document number, plate or other code: only its digits change with the locale. */
export const formatCode = (text: string, locale: Locale): string =>
  locale === "fa" ? toPersianDigits(text) : toLatinDigits(text);
