import type { UseQueryResult } from "@tanstack/react-query";
import { normaliseForSearch } from "../../core/kernel/normalise.ts";
import type { ListQuery } from "./list-view.ts";

/** A short list that the office gives whole, narrowed here by the text of the search, as a list of one page. */
export function wholeList<Row>(
  query: UseQueryResult<Row[]>,
  search: string | undefined,
  textOf: (row: Row) => string,
): ListQuery<Row> {
  const wanted = normaliseForSearch(search ?? "");
  const rows = (query.data ?? []).filter((row) => normaliseForSearch(textOf(row)).includes(wanted));
  const page = { rows, next: null, count: { value: rows.length, isExact: true } };
  return {
    data: query.data ? { pages: [page] } : undefined,
    error: query.error,
    isPending: query.isPending,
    hasNextPage: false,
    isFetchingNextPage: false,
    fetchNextPage: () => undefined,
    refetch: query.refetch,
  };
}
