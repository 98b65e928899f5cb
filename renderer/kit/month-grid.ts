import { jalaliMonthNames } from "../../core/kernel/format.ts";
import { addDays, type IsoDate, weekday } from "../../core/kernel/iso-date.ts";
import {
  firstJalaliYear,
  lastJalaliYear,
  monthLength,
  toIsoDate,
  toJalali,
} from "../../core/kernel/jalali.ts";

export const monthNames = {
  fa: jalaliMonthNames,
  en: [
    "Farvardin",
    "Ordibehesht",
    "Khordad",
    "Tir",
    "Mordad",
    "Shahrivar",
    "Mehr",
    "Aban",
    "Azar",
    "Dey",
    "Bahman",
    "Esfand",
  ],
} as const;

export type JalaliMonth = { readonly year: number; readonly month: number };

/** The month before or after; stops at the ends of the calendar. */
export function monthAfter({ year, month }: JalaliMonth, step: 1 | -1): JalaliMonth {
  const index = year * 12 + (month - 1) + step;
  const next = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return next.year < firstJalaliYear || next.year > lastJalaliYear ? { year, month } : next;
}

export const monthOf = (day: IsoDate): JalaliMonth => {
  const { year, month } = toJalali(day);
  return { year, month };
};

export const lastDayOf = ({ year, month }: JalaliMonth): IsoDate =>
  toIsoDate({ year, month, day: monthLength(year, month) });

/** Weeks from Saturday to Friday that hold the month, with the days around it. */
export function weeksOf(of: JalaliMonth): readonly (readonly IsoDate[])[] {
  const first = toIsoDate({ ...of, day: 1 });
  const start = addDays(first, -weekday(first));
  const days = weekday(first) + monthLength(of.year, of.month);
  return Array.from({ length: Math.ceil(days / 7) }, (_week, week) =>
    Array.from({ length: 7 }, (_day, day) => addDays(start, week * 7 + day)),
  );
}
