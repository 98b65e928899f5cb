import type { Locale } from "./app-error.ts";
import { assert } from "./assert.ts";
import { type CurrencyCode, type Money, minorDigits } from "./money.ts";

const ones = {
  fa: "صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده".split(
    " ",
  ),
  en: "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  ),
} as const;
const tens = {
  fa: ["", "", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"],
  en: ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
} as const;
const hundredsFa = [
  "",
  "یکصد",
  "دویست",
  "سیصد",
  "چهارصد",
  "پانصد",
  "ششصد",
  "هفتصد",
  "هشتصد",
  "نهصد",
] as const;
const scalesFa = ["", "هزار", "میلیون"] as const;
const scalesEn = [
  "",
  "thousand",
  "million",
  "billion",
  "trillion",
  "quadrillion",
  "quintillion",
  "sextillion",
  "septillion",
] as const;

const billion = 1_000_000_000n;
const firstUnnamedEn = 1000n ** BigInt(scalesEn.length);

function wholeOf(value: bigint | number): bigint {
  assert(typeof value === "bigint" || Number.isSafeInteger(value), `an exact whole number: ${value}`);
  return BigInt(value);
}

/** The groups of three digits, lowest first. */
function groupsOfThree(value: bigint): number[] {
  const groups: number[] = [];
  for (let rest = value; rest > 0n; rest /= 1000n) groups.push(Number(rest % 1000n));
  return groups;
}

function belowThousandFa(value: number): string {
  const belowHundred = value % 100;
  const words: (string | undefined)[] = [hundredsFa[Math.floor(value / 100)]];
  if (belowHundred > 0 && belowHundred < 20) words.push(ones.fa[belowHundred]);
  if (belowHundred >= 20) words.push(tens.fa[Math.floor(belowHundred / 10)]);
  if (belowHundred > 20 && belowHundred % 10 > 0) words.push(ones.fa[belowHundred % 10]);
  return words.filter((word) => word !== "").join(" و ");
}

/** The number in Persian words; from 10^9 up everything is counted in میلیارد, as Iranian papers do. */
export function wordsFa(value: bigint | number): string {
  const number = wholeOf(value);
  if (number === 0n) return "صفر";
  if (number < 0n) return `منفی ${wordsFa(-number)}`;
  if (number >= billion) {
    const rest = number % billion;
    return `${wordsFa(number / billion)} میلیارد${rest === 0n ? "" : ` و ${wordsFa(rest)}`}`;
  }
  return groupsOfThree(number)
    .map((group, scale) => (group === 0 ? "" : `${belowThousandFa(group)} ${scalesFa[scale]}`.trimEnd()))
    .filter((words) => words !== "")
    .reverse()
    .join(" و ");
}

function belowThousandEn(value: number): string {
  const belowHundred = value % 100;
  const words: string[] = [];
  if (value >= 100) words.push(`${ones.en[Math.floor(value / 100)]} hundred`);
  if (belowHundred > 0 && belowHundred < 20) words.push(ones.en[belowHundred] ?? "");
  if (belowHundred >= 20) {
    const unit = belowHundred % 10;
    words.push(`${tens.en[Math.floor(belowHundred / 10)]}${unit === 0 ? "" : `-${ones.en[unit]}`}`);
  }
  return words.join(" ");
}

/** The number in English words of the short scale, without "and", below 10^27. */
export function wordsEn(value: bigint | number): string {
  const number = wholeOf(value);
  if (number === 0n) return "zero";
  if (number < 0n) return `minus ${wordsEn(-number)}`;
  assert(number < firstUnnamedEn, `a number with a name in English: ${number}`);
  return groupsOfThree(number)
    .map((group, scale) => (group === 0 ? "" : `${belowThousandEn(group)} ${scalesEn[scale]}`.trimEnd()))
    .filter((words) => words !== "")
    .reverse()
    .join(" ");
}

type UnitNames = { readonly one: string; readonly many: string };
type CurrencyNames = { readonly major: UnitNames; readonly minor: UnitNames };

const unchanging = (name: string): UnitNames => ({ one: name, many: name });

const currencyNames: Readonly<Record<Locale, Readonly<Record<CurrencyCode, CurrencyNames>>>> = {
  fa: {
    IRR: { major: unchanging("ریال"), minor: unchanging("") },
    USD: { major: unchanging("دلار"), minor: unchanging("سنت") },
    EUR: { major: unchanging("یورو"), minor: unchanging("سنت") },
    AED: { major: unchanging("درهم"), minor: unchanging("فلس") },
    CNY: { major: unchanging("یوان"), minor: unchanging("فن") },
    TRY: { major: unchanging("لیر"), minor: unchanging("قروش") },
    IQD: { major: unchanging("دینار"), minor: unchanging("فلس") },
  },
  en: {
    IRR: { major: { one: "rial", many: "rials" }, minor: unchanging("") },
    USD: { major: { one: "US dollar", many: "US dollars" }, minor: { one: "cent", many: "cents" } },
    EUR: { major: { one: "euro", many: "euros" }, minor: { one: "cent", many: "cents" } },
    AED: { major: { one: "UAE dirham", many: "UAE dirhams" }, minor: unchanging("fils") },
    CNY: { major: unchanging("yuan"), minor: unchanging("fen") },
    TRY: { major: { one: "Turkish lira", many: "Turkish liras" }, minor: unchanging("kurus") },
    IQD: { major: { one: "Iraqi dinar", many: "Iraqi dinars" }, minor: unchanging("fils") },
  },
};

function counted(value: bigint, names: UnitNames, locale: Locale): string {
  const words = locale === "fa" ? wordsFa(value) : wordsEn(value);
  return `${words} ${value === 1n ? names.one : names.many}`;
}

/** The amount in words with its currency; a minor part of zero is left out, so is a major part of zero before one. */
export function amountInWords(amount: Money, locale: Locale): string {
  const units = wholeOf(amount.amountMinor);
  if (units < 0n) {
    const positive = amountInWords({ ...amount, amountMinor: -amount.amountMinor }, locale);
    return `${locale === "fa" ? "منفی" : "minus"} ${positive}`;
  }
  const names = currencyNames[locale][amount.currency];
  const perMajor = 10n ** BigInt(minorDigits[amount.currency]);
  const [major, minor] = [units / perMajor, units % perMajor];
  if (minor === 0n) return counted(major, names.major, locale);
  const minorWords = counted(minor, names.minor, locale);
  if (major === 0n) return minorWords;
  return `${counted(major, names.major, locale)} ${locale === "fa" ? "و" : "and"} ${minorWords}`;
}
