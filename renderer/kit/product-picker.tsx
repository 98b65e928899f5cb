import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { normaliseForSearch } from "../../core/kernel/normalise.ts";
import { api } from "../app/api.ts";
import { inLocale, useWords } from "../app/i18n/i18n.ts";
import { Picker, type PickerOption } from "./picker.tsx";
import type { FieldProps } from "./use-form.ts";

type Props = FieldProps<PickerOption | null> & {
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
};

/** A product on sale; the whole list is small, so it is narrowed here. */
export function ProductPicker(props: Props) {
  const { locale } = useWords();
  const [search, setSearch] = useState("");
  const products = useQuery(api.products.list.queryOptions({ input: {} }));
  const wanted = normaliseForSearch(search);
  const options = (products.data ?? [])
    .filter((product) => product.status === "active")
    .filter((product) =>
      normaliseForSearch(`${product.code} ${product.nameFa} ${product.nameEn}`).includes(wanted),
    )
    .map((product) => ({
      id: product.id,
      name: inLocale(product, locale),
      code: product.code,
      detail: product.family,
    }));
  return (
    <Picker
      {...props}
      search={search}
      onSearch={setSearch}
      options={options}
      isSearching={products.isPending}
      hasMore={false}
    />
  );
}
