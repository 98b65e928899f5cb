import { ActionIcon, Popover, TextInput } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { formatDate, formatJalaliDate } from "../../core/kernel/format.ts";
import { addDays, type IsoDate } from "../../core/kernel/iso-date.ts";
import { useBusinessDay } from "../app/business-day.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { readDate } from "./date-text.ts";
import { JalaliCalendar } from "./jalali-calendar.tsx";
import type { FieldProps } from "./use-form.ts";

type Props = FieldProps<IsoDate | null> & {
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly description?: ReactNode;
  readonly className?: string;
};

/** One text field for a day: 1405/8/30, 14050830, +3, today; Up and Down step a day; a calendar beside it. */
export function JalaliDateField({
  value,
  onChange,
  error,
  description,
  required = false,
  className = "",
  ...rest
}: Props) {
  const { t, locale } = useWords();
  const today = useBusinessDay();
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const isWrong = typed !== null && typed.trim() !== "" && readDate(typed, today) === null;
  const [isLeft, setIsLeft] = useState(false);

  const choose = (day: IsoDate | null): void => {
    setTyped(null);
    onChange(day);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.code === "ArrowUp" ? -1 : event.code === "ArrowDown" ? 1 : 0;
    const from = value ?? today;
    if (step !== 0 && from !== null) choose(value === null ? from : addDays(from, step));
    else if (event.code === "KeyT" && today !== null) choose(today);
    else return;
    event.preventDefault();
  };
  const otherCalendar =
    value === null ? t("kit.date.hint") : locale === "fa" ? value : formatJalaliDate(value, "en");
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-start"
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <TextInput
          {...rest}
          className={`ltr-input ${className}`}
          autoComplete="off"
          value={typed ?? (value === null ? "" : formatDate(value, locale))}
          withAsterisk={required}
          aria-required={required}
          description={description ?? <bdi dir="auto">{otherCalendar}</bdi>}
          error={isWrong && isLeft ? t("kit.date.wrong") : error}
          onKeyDown={press}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setIsLeft(false);
            onChange(readDate(event.currentTarget.value, today));
          }}
          onBlur={() => {
            setIsLeft(true);
            if (!isWrong) setTyped(null);
          }}
          rightSection={
            <ActionIcon
              size="xs"
              aria-label={t("kit.date.open")}
              disabled={rest.disabled ?? false}
              onClick={() => setIsOpen((before) => !before)}
            >
              <IconCalendar size={16} />
            </ActionIcon>
          }
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t("kit.date.calendar")}>
        <JalaliCalendar
          value={value}
          today={today}
          onPick={(day) => {
            choose(day);
            setIsOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
