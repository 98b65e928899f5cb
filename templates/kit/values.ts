import type { Locale } from "../../core/kernel/app-error.ts";
import {
  formatCode,
  formatDate,
  formatDecimal,
  formatInteger,
  formatJalaliDate,
  formatKilogram,
  formatMoney,
  formatPercent,
  formatTon,
} from "../../core/kernel/format.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type { CurrencyCode, Money } from "../../core/kernel/money.ts";
import { amountInWords } from "../../core/kernel/words.ts";
import type { Direction } from "./font-face.ts";
import { only, type Phrase, phrase, type Value } from "./phrase.ts";

const rtlLetter = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const letter = /\p{L}/u;
const currencyNames: Readonly<Record<Locale, Readonly<Record<CurrencyCode, string>>>> = {
  fa: {
    IRR: "ریال",
    USD: "دلار",
    EUR: "یورو",
    AED: "درهم",
    CNY: "یوان",
    IQD: "دینار عراق",
    TRY: "لیر ترکیه",
  },
  en: { IRR: "IRR", USD: "USD", EUR: "EUR", AED: "AED", CNY: "CNY", IQD: "IQD", TRY: "TRY" },
};

/** Makers of the fields that a paper may show, in the digits of its language; `field` names them in refusals. */
export type Values = ReturnType<typeof valuesIn>;

export function valuesIn(language: Locale) {
  const base: Direction = language === "fa" ? "rtl" : "ltr";
  const whole = (text: string, field: string): Value => ({
    text,
    direction: "ltr",
    field,
    isWhole: true,
  });
  const prose = (text: string, field: string, direction: Direction): Value => ({
    text,
    direction,
    field,
    isWhole: false,
  });
  return {
    /** A text that somebody typed: its directional controls and line ends cannot reach the paper. */
    text: (typed: string, field: string): Value => {
      const clean = typed
        .replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
        .replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, " ")
        .trim();
      return prose(clean, field, directionOf(clean, base));
    },
    /** A number of a paper, an identifier, a code with letters keeps its Latin digits. */
    code: (text: string, field: string): Value =>
      whole(/[A-Za-z]/.test(text) ? text : formatCode(text, language), field),
    /** IR49 0180 0000 ... in groups of four. */
    iban: (text: string, field: string): Value =>
      whole(text.replaceAll(" ", "").replaceAll(/(.{4})(?=.)/g, "$1 "), field),
    /** A tracking code in its two groups of five. */
    trackingCode: (text: string, field: string): Value =>
      whole(text.replace(/^(.{5})(.{5})$/, "$1 $2"), field),
    phone: (text: string, field: string): Value => whole(formatCode(text, language), field),
    /** ۱۲ ع ۳۴۵ ۶۷: the parts of the plate from left to right as on the metal. */
    plate: (text: string, field: string): Value => whole(formatCode(text, language), field),
    integer: (value: number | bigint, field: string): Value => whole(formatInteger(value, language), field),
    decimal: (text: string, field: string): Value => whole(formatDecimal(text, language), field),
    percent: (text: string, field: string): Value => whole(formatPercent(text, language), field),
    kilogram: (weightKg: number, field: string): Value => whole(formatKilogram(weightKg, language), field),
    ton: (weightKg: number, field: string): Value => whole(formatTon(weightKg, language), field),
    /** The figure alone; the currency stands in the head of its column. */
    amount: (money: Money, field: string): Value => whole(formatMoney(money, language), field),
    /** Figure and currency, "۱۲٬۰۰۰ ریال" or "USD 12.50". */
    money: (money: Money, field: string): Phrase => {
      const figure = whole(formatMoney(money, language), field);
      const unit = prose(currencyNames[language][money.currency], field, base);
      return language === "fa" ? phrase`${figure}\u00a0${unit}` : phrase`${unit}\u00a0${figure}`;
    },
    currency: (code: CurrencyCode): Value => prose(currencyNames[language][code], "currency", base),
    amountInWords: (money: Money, field: string): Value =>
      prose(capitalised(amountInWords(money, language)), field, base),
    /** The day as the language writes it: Jalali in Persian, Gregorian in English. */
    date: (day: IsoDate, field: string): Value => whole(formatDate(day, language), field),
    jalali: (day: IsoDate, field: string): Value => whole(formatJalaliDate(day, language), field),
    gregorian: (day: IsoDate, field: string): Value => whole(day, field),
    /** The day in both calendars, that of the language first. */
    bothDates: (day: IsoDate, field: string): Phrase => {
      const other = language === "fa" ? day : formatJalaliDate(day, language);
      return phrase`${whole(formatDate(day, language), field)} (${whole(other, field)})`;
    },
    /** A tolerance to both sides, "±۵٪" or "±5%". */
    plusMinus: (percentText: string, field: string): Phrase =>
      only(whole(`±${formatPercent(percentText, language)}`, field)),
    /** Local wall time, "09:31". */
    time: (text: string, field: string): Value => whole(formatCode(text, language), field),
  };
}

// A text wholly in the other script runs its own way; a mixed one follows the paper, whatever letter comes first.
function directionOf(text: string, base: Direction): Direction {
  if (!letter.test(text)) return base;
  if (!rtlLetter.test(text)) return "ltr";
  return /\p{Script=Latin}/u.test(text) ? base : "rtl";
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
