import { useEffect, useState } from "react";

const searchDelayMs = 250;

export type Sort<Key extends string> = { readonly key: Key; readonly descending: boolean };

/** How a list is looked at: search text, sort; `input` goes into the list procedure as it is. */
export type ListView<Key extends string> = {
  readonly search: string;
  readonly setSearch: (text: string) => void;
  readonly sort: Sort<Key>;
  /** Sorts by this key; pressed again it turns the direction round. */
  readonly sortBy: (key: Key) => void;
  readonly input: { readonly sort: Key; readonly descending: boolean; readonly q?: string };
};

/** Keeps search and sort of one list; the server is asked when typing pauses. */
export function useListView<Key extends string>(initial: Sort<Key>): ListView<Key> {
  const [search, setSearch] = useState("");
  const [settled, setSettled] = useState("");
  const [sort, setSort] = useState(initial);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(search.trim()), search === "" ? 0 : searchDelayMs);
    return () => window.clearTimeout(timer);
  }, [search]);
  const sortBy = (key: Key): void =>
    setSort((before) => ({ key, descending: before.key === key ? !before.descending : true }));
  return {
    search,
    setSearch,
    sort,
    sortBy,
    input: { sort: sort.key, descending: sort.descending, ...(settled === "" ? {} : { q: settled }) },
  };
}

export type Count = { readonly value: number; readonly isExact: boolean };
export type ListPage<Row> = {
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly count: Count;
};

/** The part of an infinite query that a list needs; any list procedure of the office gives it. */
export type ListQuery<Row> = {
  readonly data: { readonly pages: readonly ListPage<Row>[] } | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
  readonly refetch: () => unknown;
};

export const rowsOf = <Row>(query: ListQuery<Row>): readonly Row[] =>
  query.data?.pages.flatMap((page) => page.rows) ?? [];

export const countOf = <Row>(query: ListQuery<Row>): Count | null => query.data?.pages[0]?.count ?? null;

/** Paging options of `api.<feature>.list.infiniteOptions`: the cursor of a page leads to the one after it. */
export const paging = {
  initialPageParam: null as string | null,
  getNextPageParam: (page: { readonly next: string | null }): string | null => page.next,
};

/** The cursor as the list procedures take it. */
export const after = (cursor: string | null): { after?: string } =>
  cursor === null ? {} : { after: cursor };
