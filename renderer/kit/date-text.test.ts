import { expect, test } from "vitest";
import { isoDate } from "../../core/kernel/iso-date.ts";
import { readDate } from "./date-text.ts";

const today = isoDate("2026-11-21");

test("the forms in which people type a day are all read as that day", () => {
  const forms = [
    "1405/8/24",
    "1405/08/24",
    "14050824",
    "۱۴۰۵/۰۸/۲۴",
    "۱۴۰۵۰۸۲۴",
    "1405-8-24",
    " 1405/8/24 ",
    "2026-11-15",
    "۲۰۲۶-۱۱-۱۵",
  ];
  expect(forms.map((form) => readDate(form, today))).toEqual(forms.map(() => "2026-11-15"));
});

test("leading zeros of the day are kept apart: the 5th is the 5th", () => {
  expect(readDate("14030105", today)).toBe("2024-03-24");
  expect(readDate("14030205", today)).toBe("2024-04-24");
  expect(readDate("14030705", today)).toBe("2024-09-26");
});

test("days from today are counted from the business day", () => {
  expect(readDate("+7", today)).toBe("2026-11-28");
  expect(readDate("۷+", today)).toBeNull();
  expect(readDate("امروز", today)).toBe("2026-11-21");
  expect(readDate("+7", null)).toBeNull();
});

test("days that no calendar has are refused", () => {
  for (const text of [
    "1404/12/30",
    "1405/13/01",
    "1405/7/31",
    "2026-02-29",
    "1405/8",
    "05/8/24",
    "1405/8-24",
  ])
    expect(readDate(text, today)).toBeNull();
});

test("30 Esfand is read in a leap year", () => {
  expect(readDate("1403/12/30", today)).toBe("2025-03-20");
});
