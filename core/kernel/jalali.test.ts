import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import { toPersianDigits } from "./digits.ts";
import { addDays, dayNumberOf, dayOfNumber, isoDate } from "./iso-date.ts";
import {
  firstJalaliYear,
  fiscalYearOf,
  isJalaliDate,
  isLeapYear,
  jalaliMonthKey,
  jalaliText,
  lastJalaliYear,
  monthLength,
  parseJalaliText,
  toIsoDate,
  toJalali,
} from "./jalali.ts";

const today = isoDate("2026-11-21");

const platform = new Intl.DateTimeFormat("en-US-u-ca-persian-nu-latn", {
  timeZone: "UTC",
  year: "numeric",
  month: "numeric",
  day: "numeric",
});

function platformDay(dayNumber: number): string {
  const parts = platform.formatToParts(dayNumber * 86_400_000);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? "";
  return `${part("year")}/${part("month")}/${part("day")}`;
}

test("every day of 1300 to 1500 is the day of the platform's Persian calendar", () => {
  const [first, last] = [
    toIsoDate({ year: 1300, month: 1, day: 1 }),
    toIsoDate({ year: 1500, month: 12, day: 29 }),
  ];
  const different: string[] = [];
  for (let dayNumber = dayNumberOf(first); dayNumber <= dayNumberOf(last); dayNumber += 1) {
    const { year, month, day } = toJalali(dayOfNumber(dayNumber));
    if (platformDay(dayNumber) !== `${year}/${month}/${day}`) different.push(dayOfNumber(dayNumber));
  }
  expect(dayNumberOf(last) - dayNumberOf(first) + 1).toBeGreaterThan(73_400);
  expect(different).toEqual([]);
});

test("every day of 1900 to 2100 survives the round trip, and the next day is the next", () => {
  let before = toJalali(isoDate("1899-12-31"));
  const broken: string[] = [];
  for (let date = isoDate("1900-01-01"); date <= "2100-12-31"; date = addDays(date, 1)) {
    const jalali = toJalali(date);
    const follows =
      jalali.day === before.day + 1
        ? jalali.month === before.month && jalali.year === before.year
        : jalali.day === 1 && before.day === monthLength(before.year, before.month);
    if (!follows || toIsoDate(jalali) !== date || !isJalaliDate(jalali)) broken.push(date);
    before = jalali;
  }
  expect(broken).toEqual([]);
});

test("the bounds of the calendar are days, what lies beyond is not", () => {
  expect(toIsoDate({ year: firstJalaliYear, month: 1, day: 1 })).toBe("1799-03-21");
  expect(toIsoDate({ year: lastJalaliYear, month: 12, day: 29 })).toBe("2255-03-20");
  for (const date of [
    { year: 1177, month: 12, day: 29 },
    { year: 1634, month: 1, day: 1 },
    { year: 1633, month: 12, day: 30 },
    { year: 1404, month: 12, day: 30 },
    { year: 1405, month: 7, day: 31 },
    { year: 1405, month: 0, day: 1 },
    { year: 1405, month: 13, day: 1 },
    { year: 1405, month: 1, day: 0 },
    { year: 1405, month: 1, day: 32 },
    { year: 1405, month: 1.5, day: 1 },
  ]) {
    expect(isJalaliDate(date)).toBe(false);
    expect(() => toIsoDate(date)).toThrow("Assertion");
  }
});

test("the leap years of a cycle are the known ones", () => {
  const leapYears = Array.from({ length: 40 }, (_, index) => 1370 + index).filter(isLeapYear);
  expect(leapYears).toEqual([1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408]);
  expect([1402, 1403, 1404].map((year) => monthLength(year, 12))).toEqual([29, 30, 29]);
  expect([1, 6, 7, 11, 0, 13].map((month) => monthLength(1405, month))).toEqual([31, 31, 30, 30, 0, 0]);
});

test("the month key and the fiscal year change with the Jalali month and year", () => {
  expect([jalaliMonthKey(today), fiscalYearOf(today), jalaliText(today)]).toEqual([
    140508,
    1405,
    "1405-08-30",
  ]);
  expect(jalaliMonthKey(isoDate("2026-11-22"))).toBe(140509);
  expect([isoDate("2026-03-20"), isoDate("2026-03-21")].map(fiscalYearOf)).toEqual([1404, 1405]);
});

test.each([
  ["1405/8/30", "2026-11-21"],
  ["1405/08/30", "2026-11-21"],
  ["14050830", "2026-11-21"],
  ["14030105", "2024-03-24"],
  ["۱۴۰۵/۰۸/۳۰", "2026-11-21"],
  ["١٤٠٥/٠٨/٣٠", "2026-11-21"],
  ["1405-8-30", "2026-11-21"],
  ["1405.08.30", "2026-11-21"],
  ["  1405/8/30 ", "2026-11-21"],
  ["\u200f۱۴۰۵/۸/۳۰\u200e", "2026-11-21"],
  ["1403/12/30", "2025-03-20"],
  ["+3", "2026-11-24"],
  ["+31", "2026-12-22"],
  ["-365", "2025-11-21"],
  ["+۳", "2026-11-24"],
  ["-2", "2026-11-19"],
  ["\u22122", "2026-11-19"],
  ["+0", "2026-11-21"],
  ["امروز", "2026-11-21"],
  ["Today", "2026-11-21"],
  ["فردا", "2026-11-22"],
  ["tomorrow", "2026-11-22"],
  ["ديروز", "2026-11-20"],
  ["yesterday", "2026-11-20"],
])("%j is read as %s", (text, expected) => {
  expect(parseJalaliText(text, today)).toBe(expected);
});

test.each([
  "1404/12/30",
  "1405/7/31",
  "1405/13/1",
  "1405/0/1",
  "1405/1/0",
  "1405/8",
  "1405",
  "140583",
  "1405830",
  "05/8/30",
  "405/8/30",
  "1405/8-30",
  "1405 8 30",
  "1405//8/30",
  "1405/8/30/",
  "1405/008/30",
  "30/8/1405",
  "2026-11-21",
  "1177/12/29",
  "1634/1/1",
  "+",
  "3",
  "+3.5",
  "+ 3",
  "++3",
  "+99999",
  "-99999",
  "+999999",
  "1405/8/3o",
  "x1405/8/30",
  "11405/8/30",
  "114050830",
  "140508301",
  "امروز فردا",
  "",
])("%j is not guessed", (text) => {
  expect(parseJalaliText(text, today)).toBeNull();
});

test("a shift reaches the first and the last day of the calendar, not further", () => {
  const [first, last] = [isoDate("1799-03-21"), isoDate("2255-03-20")];
  expect(["+0", "+1", "-1"].map((text) => parseJalaliText(text, addDays(first, 1)))).toEqual([
    "1799-03-22",
    "1799-03-23",
    "1799-03-21",
  ]);
  expect([parseJalaliText("-1", first), parseJalaliText("+1", last)]).toEqual([null, null]);
  expect(parseJalaliText("+1", addDays(last, -1))).toBe(last);
});

test("words and shifts need a today", () => {
  expect(["+3", "-2", "امروز", "today"].map((text) => parseJalaliText(text))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("every way of writing a day is read back as that day", () => {
  const days = fc.integer({
    min: dayNumberOf(isoDate("1799-03-21")),
    max: dayNumberOf(isoDate("2255-03-20")),
  });
  const isReadBack = fc.property(
    days,
    fc.constantFrom("/", "-", ".", ""),
    fc.boolean(),
    (dayNumber, separator, isFa) => {
      const date = dayOfNumber(dayNumber);
      const { year, month, day } = toJalali(date);
      const padded = jalaliText(date, separator);
      const short = separator === "" ? padded : [year, month, day].join(separator);
      for (const text of [padded, short]) {
        expect(parseJalaliText(isFa ? toPersianDigits(text) : text)).toBe(date);
      }
    },
  );
  fc.assert(isReadBack, runs(20_000));
});
