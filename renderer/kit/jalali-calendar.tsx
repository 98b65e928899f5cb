import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { formatCode, formatInteger, formatLongDate } from "../../core/kernel/format.ts";
import { addDays, type IsoDate, isoDate } from "../../core/kernel/iso-date.ts";
import { toJalali } from "../../core/kernel/jalali.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { lastDayOf, monthAfter, monthNames, monthOf, weeksOf } from "./month-grid.ts";

const weekdays = {
  fa: ["ش", "ی", "د", "س", "چ", "پ", "ج"],
  en: ["Sa", "Su", "Mo", "Tu", "We", "Th", "Fr"],
} as const;
const fallbackDay = isoDate("2026-03-21");

type Props = {
  readonly value: IsoDate | null;
  readonly today: IsoDate | null;
  readonly onPick: (day: IsoDate) => void;
};

/** Physical arrows: Left is left in both directions, so it is the next day where weeks run right to left. */
function stepOf(code: string, isRtl: boolean): number {
  const ahead = isRtl ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: ahead,
    ArrowLeft: -ahead,
    ArrowDown: 7,
    ArrowUp: -7,
  };
  return steps[code] ?? 0;
}

/** A month of the Jalali calendar, Saturday first, with the Gregorian day in the foot. */
export function JalaliCalendar({ value, today, onPick }: Props) {
  const { t, locale, dir } = useWords();
  const [focused, setFocused] = useState(value ?? today ?? fallbackDay);
  const cell = useRef<HTMLButtonElement>(null);
  const shown = monthOf(focused);
  const Earlier = dir === "rtl" ? IconChevronRight : IconChevronLeft;
  const Later = dir === "rtl" ? IconChevronLeft : IconChevronRight;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the day the arrows reached.
  useEffect(() => cell.current?.focus(), [focused]);
  const turn = (step: 1 | -1): void => setFocused(lastDayOf(monthAfter(shown, step)));
  const press = (event: KeyboardEvent): void => {
    const step = stepOf(event.code, dir === "rtl");
    if (step === 0) return;
    event.preventDefault();
    setFocused(addDays(focused, step));
  };
  return (
    <div className="calendar">
      <div className="calendar-head">
        <ActionIcon size="xs" aria-label={t("kit.date.previousMonth")} onClick={() => turn(-1)}>
          <Earlier size={16} />
        </ActionIcon>
        <span aria-live="polite">
          {monthNames[locale][shown.month - 1]} {formatCode(String(shown.year), locale)}
        </span>
        <ActionIcon size="xs" aria-label={t("kit.date.nextMonth")} onClick={() => turn(1)}>
          <Later size={16} />
        </ActionIcon>
      </div>
      <table onKeyDown={press}>
        <thead>
          <tr>
            {weekdays[locale].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(shown).map((week) => (
            <tr key={week[0]}>
              {week.map((day, index) => {
                const { year, month, day: number } = toJalali(day);
                const jalali = `${formatInteger(number, locale)} ${monthNames[locale][month - 1]} ${formatCode(String(year), locale)}`;
                const look = `${month === shown.month ? "" : "other"} ${index === 6 ? "friday" : ""} ${day === today ? "today" : ""}`;
                return (
                  <td key={day}>
                    <button
                      type="button"
                      ref={day === focused ? cell : null}
                      className={look}
                      tabIndex={day === focused ? 0 : -1}
                      aria-pressed={day === value}
                      aria-label={
                        locale === "fa"
                          ? formatLongDate(day, locale)
                          : `${jalali}, ${formatLongDate(day, locale)}`
                      }
                      onClick={() => onPick(day)}
                    >
                      {formatInteger(number, locale)}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="calendar-foot">
        {today !== null && (
          <>
            <button type="button" onClick={() => onPick(today)}>
              {t("kit.date.today")}
            </button>
            <button type="button" onClick={() => onPick(addDays(today, 7))}>
              {t("kit.date.week")}
            </button>
          </>
        )}
        <button type="button" onClick={() => onPick(lastDayOf(shown))}>
          {t("kit.date.monthEnd")}
        </button>
        <bdi dir="ltr">{focused}</bdi>
      </div>
    </div>
  );
}
