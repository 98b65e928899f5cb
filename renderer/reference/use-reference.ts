import { useQuery } from "@tanstack/react-query";
import type { ReferenceItem, ReferenceKind } from "../../core/reference/reference.contract.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/i18n/i18n.ts";

export type Option = { readonly value: string; readonly label: string };

export type References = {
  /** Rows of one table in the order of its source. */
  readonly of: (kind: ReferenceKind) => readonly ReferenceItem[];
  /** The name of a key in the language of the screen; an unknown key stays as it is. */
  readonly nameOf: (kind: ReferenceKind, key: string) => string;
  readonly options: (kind: ReferenceKind) => readonly Option[];
};

const hourMs = 3_600_000;
const none: readonly ReferenceItem[] = [];

/** The small tables that forms choose from, read once. */
export function useReferences(): References {
  const { locale } = useWords();
  const query = useQuery(api.reference.list.queryOptions({ input: {}, staleTime: hourMs }));
  const items = query.data ?? none;
  const of = (kind: ReferenceKind): readonly ReferenceItem[] => items.filter((item) => item.kind === kind);
  return {
    of,
    nameOf: (kind, key) => of(kind).find((item) => item.key === key)?.[locale] ?? key,
    options: (kind) => of(kind).map((item) => ({ value: item.key, label: item[locale] })),
  };
}
