import { TextInput } from "@mantine/core";
import { type ChangeEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { useWords } from "../app/i18n/i18n.ts";
import {
  asTyped,
  caretAfter,
  countedBefore,
  type FigureFault,
  plainOf,
  readFigure,
  shownFigure,
} from "./figure-text.ts";
import type { FieldProps } from "./use-form.ts";

type Props = FieldProps<number | null> & {
  /** Digits after the point that one unit stands for: 0 for rials and kilograms, 2 for cents. */
  readonly fractionDigits: number;
  /** The sentence when a fraction is typed where none may be. */
  readonly fractionFault: string;
  readonly description?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly rightSection?: ReactNode;
};

type Typed = { readonly text: string; readonly units: number | null; readonly fault: FigureFault | null };

function read(text: string, fractionDigits: number, locale: "fa" | "en"): Typed {
  const reading = readFigure(text, fractionDigits);
  if (reading.kind === "empty") return { text: "", units: null, fault: null };
  if (reading.kind === "fault") return { text: asTyped(text, locale), units: null, fault: reading.fault };
  return { text: shownFigure(reading.plain, locale), units: reading.units, fault: null };
}

/** A whole number of units, typed in either script, with separators that come while typing. */
export function FigureField(props: Props) {
  const {
    value,
    onChange,
    error,
    fractionDigits,
    fractionFault,
    required = false,
    className = "",
    ...rest
  } = props;
  const { t, locale } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  const start = (): Typed => read(plainOf(value, fractionDigits), fractionDigits, locale);
  const [typed, setTyped] = useState(start);
  // A value from outside (a loaded record, another currency) replaces what was typed.
  const shown = typed.units === value && (value !== null || typed.fault !== null) ? typed : start();
  const text = shown.fault === null ? shownIn(shown, fractionDigits, locale) : shown.text;

  useLayoutEffect(() => {
    if (caret.current === null || field.current === null) return;
    const place = caretAfter(field.current.value, caret.current);
    field.current.setSelectionRange(place, place);
    caret.current = null;
  });
  const type = (event: ChangeEvent<HTMLInputElement>): void => {
    const input = event.currentTarget;
    caret.current = countedBefore(input.value, input.selectionStart ?? input.value.length);
    const next = read(input.value, fractionDigits, locale);
    setTyped(next);
    onChange(next.units);
  };
  const faults: Readonly<Record<FigureFault, string>> = {
    fraction: fractionFault,
    digits: t("kit.money.digits", { digits: fractionDigits }),
    notNumber: t("kit.number.wrong"),
    tooBig: t("kit.money.tooBig"),
  };
  return (
    <TextInput
      {...rest}
      ref={field}
      className={`ltr-input figure-input ${className}`}
      inputMode={fractionDigits === 0 ? "numeric" : "decimal"}
      autoComplete="off"
      value={text}
      withAsterisk={required}
      aria-required={required}
      error={shown.fault === null ? error : faults[shown.fault]}
      onChange={type}
    />
  );
}

/** The typed text again in the language of now, with a point that was just typed kept. */
function shownIn(typed: Typed, fractionDigits: number, locale: "fa" | "en"): string {
  const reading = readFigure(typed.text, fractionDigits);
  return reading.kind === "value" ? shownFigure(reading.plain, locale) : "";
}
