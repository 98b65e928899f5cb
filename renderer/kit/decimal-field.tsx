import { TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { formatDecimal } from "../../core/kernel/format.ts";
import { parseDecimalText } from "../../core/kernel/parse.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { asTyped } from "./figure-text.ts";
import type { FieldProps } from "./use-form.ts";

type Props = FieldProps<string> & {
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly description?: ReactNode;
  readonly className?: string;
};

/** A rate or percent as plain decimal text ("1376322.5"); empty while nothing readable is typed. */
export function DecimalField({ value, onChange, error, required = false, className = "", ...rest }: Props) {
  const { t, locale } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed === null ? (value === "" ? "" : formatDecimal(value, locale)) : asTyped(typed, locale);
  const isWrong = typed !== null && typed.trim() !== "" && parseDecimalText(typed) === null;
  return (
    <TextInput
      {...rest}
      className={`ltr-input figure-input ${className}`}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      withAsterisk={required}
      aria-required={required}
      error={isWrong ? t("kit.number.wrong") : error}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(parseDecimalText(event.currentTarget.value) ?? "");
      }}
      onBlur={() => {
        if (!isWrong) setTyped(null);
      }}
    />
  );
}
