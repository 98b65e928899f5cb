import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import {
  formatCode,
  formatDate,
  formatDateTime,
  formatDecimal,
  formatInteger,
  formatJalaliDate,
  formatKilogram,
  formatLongDate,
  formatMinor,
  formatMoney,
  formatPercent,
  formatTon,
} from "./format.ts";
import { addDays, type IsoDate, isoDate } from "./iso-date.ts";
import { money } from "./money.ts";

const date = isoDate("2026-11-21");

test("whole numbers are grouped as the platform groups them", () => {
  const [english, persian] = [new Intl.NumberFormat("en"), new Intl.NumberFormat("fa")];
  const agrees = fc.property(fc.bigInt({ min: 0n, max: 10n ** 24n }), (value) => {
    expect(formatInteger(value, "en")).toBe(english.format(value));
    expect(formatInteger(value, "fa")).toBe(persian.format(value));
  });
  fc.assert(agrees, runs(3_000));
});

test("the minus stands in front in both languages", () => {
  expect(formatInteger(-1_234_567, "en")).toBe("-1,234,567");
  expect(formatInteger(-1_234_567, "fa")).toBe("-۱٬۲۳۴٬۵۶۷");
  expect(formatInteger(-0, "en")).toBe("0");
  expect(formatInteger(-123, "en")).toBe("-123");
});

test("amounts keep every minor digit of their currency", () => {
  expect(formatMinor(123_450, "USD", "en")).toBe("1,234.50");
  expect(formatMinor(123_450, "USD", "fa")).toBe("۱٬۲۳۴٫۵۰");
  expect(formatMinor(5, "EUR", "en")).toBe("0.05");
  expect(formatMinor(-5, "EUR", "en")).toBe("-0.05");
  expect(formatMinor(30_016_426_000, "IRR", "fa")).toBe("۳۰٬۰۱۶٬۴۲۶٬۰۰۰");
  expect(formatMoney(money("AED", 100), "en")).toBe("1.00");
  expect(formatMinor(2n ** 70n, "CNY", "en")).toBe("11,805,916,207,174,113,034.24");
});

test("kilograms and tons are exact", () => {
  expect(formatKilogram(22_025, "fa")).toBe("۲۲٬۰۲۵");
  expect(
    ["22025", "22000", "22500", "500", "5", "0", "10000", "1234567"].map((kg) => formatTon(BigInt(kg), "en")),
  ).toEqual(["22.025", "22", "22.5", "0.5", "0.005", "0", "10", "1,234.567"]);
  expect(formatTon(22_025, "fa")).toBe("۲۲٫۰۲۵");
});

test("decimals and percents keep their digits", () => {
  expect(formatDecimal("-1234567.500", "en")).toBe("-1,234,567.500");
  expect(formatDecimal("42000.125", "fa")).toBe("۴۲٬۰۰۰٫۱۲۵");
  expect([formatPercent("10", "en"), formatPercent("2.5", "fa")]).toEqual(["10%", "۲٫۵٪"]);
  expect(() => formatDecimal("1,000", "en")).toThrow("Assertion");
});

test("an inexact number is a fault of the program, not a wrong amount", () => {
  expect(() => formatInteger(0.5, "en")).toThrow("Assertion");
  expect(() => formatMinor(2 ** 53, "USD", "fa")).toThrow("Assertion");
});

test("days are Jalali in Persian and ISO in English", () => {
  expect([formatDate(date, "fa"), formatDate(date, "en")]).toEqual(["۱۴۰۵/۰۸/۳۰", "2026-11-21"]);
  expect([formatJalaliDate(date, "fa"), formatJalaliDate(date, "en")]).toEqual(["۱۴۰۵/۰۸/۳۰", "1405/08/30"]);
  expect(formatLongDate(date, "fa")).toBe("شنبه ۳۰ آبان ۱۴۰۵");
  expect(formatLongDate(date, "en")).toBe("Saturday 21 November 2026");
});

test("names of days and months are those of the platform over a year", () => {
  const options = {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  } as const;
  const englishNames = new Intl.DateTimeFormat("en-GB", options);
  const persianNames = new Intl.DateTimeFormat("fa-IR", options);
  const joined = (clock: Intl.DateTimeFormat, day: IsoDate) => {
    const parts = clock.formatToParts(Date.parse(day));
    const part = (type: string) => parts.find((found) => found.type === type)?.value ?? "";
    return `${part("weekday")} ${part("day")} ${part("month")} ${part("year")}`;
  };
  for (let day = 0; day < 366; day += 1) {
    const each = addDays(date, day);
    expect(formatLongDate(each, "en")).toBe(joined(englishNames, each));
    expect(formatLongDate(each, "fa").replaceAll("\u200c", "")).toBe(
      joined(persianNames, each).replaceAll("\u200c", ""),
    );
  }
});

test("a moment is shown in the company's zone to the minute", () => {
  const moment = Date.UTC(2026, 10, 21, 20, 40, 59);
  expect(formatDateTime(moment, "Asia/Tehran", "fa")).toBe("۱۴۰۵/۰۹/۰۱ ۰۰:۱۰");
  expect(formatDateTime(moment, "Asia/Tehran", "en")).toBe("2026-11-22 00:10");
  expect(formatDateTime(moment, "UTC", "en")).toBe("2026-11-21 20:40");
});

test("codes change only their digits", () => {
  expect(formatCode("D-1405-000001", "fa")).toBe("D-۱۴۰۵-۰۰۰۰۰۱");
  expect(formatCode("D-1405-000001", "en")).toBe("D-1405-000001");
  expect(formatCode("45ع678ایران14", "fa")).toBe("۴۵ع۶۷۸ایران۱۴");
});
