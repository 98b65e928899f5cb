import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import {
  addDays,
  businessDayOf,
  dayNumberOf,
  dayOfNumber,
  daysBetween,
  firstIsoDate,
  isIsoDate,
  isoDate,
  lastIsoDate,
  localTimeOf,
  weekday,
} from "./iso-date.ts";

const dayMs = 86_400_000;
const first = Date.parse(firstIsoDate) / dayMs;
const last = Date.parse(lastIsoDate) / dayMs;
const dayNumbers = fc.integer({ min: first, max: last });
const textOf = (dayNumber: number) => new Date(dayNumber * dayMs).toISOString().slice(0, 10);

test("every day of the range has the number and the text that the platform gives it", () => {
  let wrong = 0;
  for (let dayNumber = first; dayNumber <= last; dayNumber += 1) {
    const text = textOf(dayNumber);
    if (!isIsoDate(text) || dayNumberOf(text) !== dayNumber || dayOfNumber(dayNumber) !== text) wrong += 1;
  }
  expect(wrong).toBe(0);
});

test.each([
  "2026-02-29",
  "2100-02-29",
  "2026-00-10",
  "2026-13-01",
  "2026-04-31",
  "2026-01-00",
  "2026-1-01",
  "26-01-01",
  "2026/01/01",
  " 2026-01-01",
  "2026-01-01T00:00",
  "x2026-01-01",
  "۲۰۲۶-۰۱-۰۱",
  "1799-03-20",
  "2255-03-21",
  "",
])("%j is no day", (text) => {
  expect(isIsoDate(text)).toBe(false);
  expect(() => isoDate(text)).toThrow("Assertion");
});

test.each(["2024-02-29", "2000-02-29", "1799-03-21", "2255-03-20"])("%s is a day", (text) => {
  expect(isoDate(text)).toBe(text);
});

test("adding days and counting them undo each other", () => {
  const isUndone = fc.property(dayNumbers, dayNumbers, (from, to) => {
    const [start, end] = [dayOfNumber(from), dayOfNumber(to)];
    expect(daysBetween(start, end)).toBe(to - from);
    expect(addDays(start, to - from)).toBe(end);
  });
  fc.assert(isUndone, runs(10_000));
});

test("the week is counted from Saturday", () => {
  expect(weekday(isoDate("2026-11-21"))).toBe(0);
  expect(weekday(isoDate("2026-11-27"))).toBe(6);
  const agrees = fc.property(dayNumbers, (dayNumber) => {
    expect(weekday(dayOfNumber(dayNumber))).toBe((new Date(dayNumber * dayMs).getUTCDay() + 1) % 7);
  });
  fc.assert(agrees, runs(5_000));
});

test("the business day changes at midnight of the company, not of the machine", () => {
  const midnight = Date.UTC(2026, 10, 21, 20, 30);
  expect([businessDayOf(midnight - 1), localTimeOf(midnight - 1)]).toEqual(["2026-11-21", "23:59"]);
  expect([businessDayOf(midnight), localTimeOf(midnight)]).toEqual(["2026-11-22", "00:00"]);
  expect([businessDayOf(midnight, "UTC"), localTimeOf(midnight, "UTC")]).toEqual(["2026-11-21", "20:30"]);
});

test("the clock follows the summer time that Iran had until 2022", () => {
  expect(localTimeOf(Date.UTC(2021, 6, 1, 12, 0), "Asia/Tehran")).toBe("16:30");
  expect(localTimeOf(Date.UTC(2023, 6, 1, 12, 0), "Asia/Tehran")).toBe("15:30");
});
