import { CloseButton, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type ReactNode, useRef } from "react";
import { useWords } from "../app/i18n/i18n.ts";
import type { Count, ListView } from "./list-view.ts";
import { useShortcuts } from "./shortcuts.ts";

type LayoutProps = {
  readonly tools?: ReactNode;
  readonly list: ReactNode;
  /** Totals of the whole filter, under the list. */
  readonly foot?: ReactNode;
  /** The open record or form; null while none is. */
  readonly record: ReactNode;
  /** Room for a form: 560 px instead of 440. */
  readonly isWide?: boolean;
};

/** A list that stays in place with its record beside it; over it on narrow windows. */
export function ListLayout({ tools, list, foot, record, isWide = false }: LayoutProps) {
  const isOpen = record !== null && record !== undefined && record !== false;
  return (
    <div className={`list-layout${isOpen ? " open" : ""}${isWide ? " wide" : ""}`}>
      <div className="list-side">
        {tools && <div className="list-tools">{tools}</div>}
        {list}
        {foot && <div className="list-foot">{foot}</div>}
      </div>
      {isOpen && <aside className="record-side">{record}</aside>}
    </div>
  );
}

type SearchProps<SortKey extends string> = {
  readonly view: ListView<SortKey>;
  /** What can be searched: "number, customer, product". */
  readonly placeholder: string;
};

/** The search field of a list; the slash key puts the cursor into it. */
export function ListSearch<SortKey extends string>({ view, placeholder }: SearchProps<SortKey>) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  useShortcuts([
    { chord: "Slash", word: "shortcut.search", scope: "list", run: () => field.current?.focus() },
  ]);
  return (
    <TextInput
      ref={field}
      className="list-search"
      aria-label={t("kit.search")}
      placeholder={placeholder}
      value={view.search}
      onChange={(event) => view.setSearch(event.currentTarget.value)}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        view.search === "" ? null : (
          <CloseButton size="sm" aria-label={t("kit.clear")} onClick={() => view.setSearch("")} />
        )
      }
      onKeyDown={(event) => {
        if (event.code === "Escape") event.currentTarget.blur();
      }}
    />
  );
}

/** How many rows the filter holds; "more than" until the office has counted them all. */
export function ListCount({ count }: { readonly count: Count | null }) {
  const { t } = useWords();
  if (count === null) return null;
  return (
    <span className="m s12 nw list-count" role="status">
      {t(count.isExact ? "kit.list.count" : "kit.list.countMore", { count: count.value })}
    </span>
  );
}
