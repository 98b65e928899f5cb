import { expect, test } from "vitest";
import { weekday } from "../../core/kernel/iso-date.ts";
import { monthLength, toJalali } from "../../core/kernel/jalali.ts";
import { lastDayOf, monthAfter, weeksOf } from "./month-grid.ts";

const months = Array.from({ length: 101 * 12 }, (_month, index) => ({
  year: 1350 + Math.floor(index / 12),
  month: (index % 12) + 1,
}));

test("each month of a century stands whole in its weeks, Saturday first", () => {
  const faults = months.filter((of) => {
    const weeks = weeksOf(of);
    const own = weeks
      .flat()
      .filter((day) => toJalali(day).month === of.month && toJalali(day).year === of.year);
    const isOrdered = weeks.every(
      (week) => week.length === 7 && week.every((day, place) => weekday(day) === place),
    );
    return !isOrdered || own.length !== monthLength(of.year, of.month);
  });
  expect(faults).toEqual([]);
});

test("month after month and back again comes to the same month", () => {
  for (const of of months) expect(monthAfter(monthAfter(of, 1), -1)).toEqual(of);
});

test("the last day is the last: the day after it is another month", () => {
  expect(lastDayOf({ year: 1403, month: 12 })).toBe("2025-03-20");
  expect(lastDayOf({ year: 1404, month: 12 })).toBe("2026-03-20");
  expect(lastDayOf({ year: 1405, month: 8 })).toBe("2026-11-21");
});
