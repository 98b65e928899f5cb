import { Checkbox, Select, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import type { FieldProps } from "./use-form.ts";

type Look = {
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly description?: ReactNode;
  readonly placeholder?: string;
  readonly className?: string;
};

/** One line of text as a person writes it. */
export function TextField({ onChange, error, ...rest }: FieldProps<string> & Look) {
  return (
    <TextInput
      {...rest}
      withAsterisk={rest.required ?? false}
      required={false}
      aria-required={rest.required ?? false}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A code, identifier or Latin text: left to right in both languages. */
export function CodeField({ onChange, error, className = "", ...rest }: FieldProps<string> & Look) {
  return (
    <TextInput
      {...rest}
      className={`ltr-input ${className}`}
      spellCheck={false}
      autoComplete="off"
      withAsterisk={rest.required ?? false}
      required={false}
      aria-required={rest.required ?? false}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Several lines of text. */
export function NoteField({ onChange, error, ...rest }: FieldProps<string> & Look) {
  return (
    <Textarea
      {...rest}
      autosize
      minRows={2}
      maxRows={6}
      withAsterisk={rest.required ?? false}
      required={false}
      aria-required={rest.required ?? false}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type SelectProps<Value extends string> = FieldProps<Value> &
  Look & {
    readonly options: readonly { readonly value: Value; readonly label: string }[];
    /** Offers to type and narrow the list; for more than about ten options. */
    readonly isSearchable?: boolean;
  };

/** One of a known list; the value is one of the options, never free text. */
export function SelectField<Value extends string>({
  options,
  onChange,
  error,
  isSearchable = false,
  ...rest
}: SelectProps<Value>) {
  return (
    <Select
      {...rest}
      data={options.map(({ value, label }) => ({ value, label }))}
      searchable={isSearchable}
      allowDeselect={false}
      checkIconPosition="right"
      withAsterisk={rest.required ?? false}
      required={false}
      aria-required={rest.required ?? false}
      error={error}
      onChange={(picked) => {
        const option = options.find((each) => each.value === picked);
        if (option) onChange(option.value);
      }}
    />
  );
}

/** Yes or no. */
export function CheckField({ onChange, value, error, ...rest }: FieldProps<boolean> & Look) {
  return (
    <Checkbox
      id={rest.id}
      label={rest.label}
      checked={value}
      disabled={rest.disabled ?? false}
      description={rest.description}
      error={error}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
