import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { formatCode } from "../../core/kernel/format.ts";
import { api } from "../app/api.ts";
import { inLocale, useWords } from "../app/i18n/i18n.ts";
import { Picker, type PickerOption } from "./picker.tsx";
import { Chip } from "./status-chip.tsx";
import type { FieldProps } from "./use-form.ts";

const offered = 8;
const searchDelayMs = 200;

type Props = FieldProps<PickerOption | null> & {
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
};

/** A customer, found by the office while a name, code or identifier is typed. */
export function PartyPicker(props: Props) {
  const { t, locale } = useWords();
  const [search, setSearch] = useState("");
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(search.trim()), searchDelayMs);
    return () => window.clearTimeout(timer);
  }, [search]);
  const found = useQuery(
    api.customers.list.queryOptions({
      input: { sort: "name", descending: false, limit: offered, ...(asked === "" ? {} : { q: asked }) },
      placeholderData: keepPreviousData,
    }),
  );
  const options = (found.data?.rows ?? []).map((customer) => ({
    id: customer.id,
    name: inLocale(customer, locale),
    code: customer.code,
    detail: (
      <>
        <bdi>{customer.city}</bdi>
        {customer.nationalId && (
          <>
            {locale === "fa" ? "، " : ", "}
            <bdi>{formatCode(customer.nationalId, locale)}</bdi>
          </>
        )}{" "}
        {customer.status === "blocked" && <Chip tone="stop">{t("kit.picker.blocked")}</Chip>}
      </>
    ),
  }));
  return (
    <Picker
      {...props}
      search={search}
      onSearch={setSearch}
      options={options}
      isSearching={found.isFetching}
      hasMore={found.data?.next !== null && found.data !== undefined}
    />
  );
}
