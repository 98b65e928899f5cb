import { Combobox, InputBase, Loader, useCombobox } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useWords } from "../app/i18n/i18n.ts";
import type { FieldProps } from "./use-form.ts";

export type PickerOption = {
  readonly id: string;
  /** What the field shows once it is chosen. */
  readonly name: string;
  readonly code: string;
  readonly detail?: ReactNode;
};

type Props = Omit<FieldProps<PickerOption | null>, "onChange"> & {
  readonly onChange: (option: PickerOption | null) => void;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly options: readonly PickerOption[];
  readonly isSearching: boolean;
  /** More were found than are offered. */
  readonly hasMore: boolean;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
};

function Option({ option }: { readonly option: PickerOption }) {
  return (
    <Combobox.Option value={option.id} className="option">
      <span className="b ell">{option.name}</span>
      <bdi className="d s12" dir="ltr">
        {option.code}
      </bdi>
      {option.detail && <span className="option-sub">{option.detail}</span>}
    </Combobox.Option>
  );
}

/** A record chosen by typing part of its name or code; the arrows move, Enter takes. */
export function Picker(props: Props) {
  const {
    value,
    onChange,
    search,
    onSearch,
    options,
    isSearching,
    hasMore,
    required = false,
    ...rest
  } = props;
  const { t } = useWords();
  const combobox = useCombobox({
    onDropdownClose: () => combobox.resetSelectedOption(),
    onDropdownOpen: () => combobox.selectFirstOption(),
  });
  const isOpen = combobox.dropdownOpened;
  const offered = options.map(({ id }) => id).join(" ");
  // What the office found arrives after the typing; Enter takes its first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: chosen anew only when other options are offered.
  useEffect(() => {
    if (isOpen && offered !== "") combobox.selectFirstOption();
  }, [isOpen, offered]);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        onChange(options.find((option) => option.id === id) ?? null);
        onSearch("");
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <InputBase
          {...rest}
          withAsterisk={required}
          aria-required={required}
          autoComplete="off"
          placeholder={t("kit.picker.type")}
          value={isOpen ? search : (value?.name ?? "")}
          rightSection={isSearching && isOpen ? <Loader size={14} /> : <Combobox.Chevron />}
          rightSectionPointerEvents="none"
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            onSearch("");
          }}
          onChange={(event) => {
            onSearch(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={320} className="options" aria-label={rest.label}>
          {options.map((option) => (
            <Option key={option.id} option={option} />
          ))}
          {options.length === 0 && !isSearching && <Combobox.Empty>{t("kit.picker.none")}</Combobox.Empty>}
        </Combobox.Options>
        {hasMore && <Combobox.Footer className="s12 d">{t("kit.picker.more")}</Combobox.Footer>}
      </Combobox.Dropdown>
    </Combobox>
  );
}
