import { Select } from "@mantine/core";

type Props<Value extends string> = {
  readonly label: string;
  /** The choice that filters nothing. */
  readonly all: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
};

/** One filter over a list; its first choice takes the filter away. */
export function FilterSelect<Value extends string>({ label, all, options, value, onChange }: Props<Value>) {
  return (
    <Select
      className="filter"
      aria-label={label}
      data={[{ value: "", label: all }, ...options]}
      value={value ?? ""}
      allowDeselect={false}
      maxDropdownHeight={420}
      checkIconPosition="right"
      data-on={value === null ? undefined : true}
      onChange={(picked) => onChange(options.find((option) => option.value === picked)?.value ?? null)}
    />
  );
}
