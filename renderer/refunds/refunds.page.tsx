import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import type { RefundRow } from "../../core/refunds/refund.contract.ts";
import { type RefundState, refundStates } from "../../core/refunds/refund-machine.ts";
import { api } from "../app/api.ts";
import { inLocale, useWords, type Words } from "../app/i18n/i18n.ts";
import { EmptyState } from "../kit/empty-state.tsx";
import { FilterSelect } from "../kit/filter-select.tsx";
import { ListCount, ListLayout, ListSearch } from "../kit/list-layout.tsx";
import { after, countOf, paging, useListView } from "../kit/list-view.ts";
import { type Column, RecordList } from "../kit/record-list.tsx";
import { stateWord } from "../kit/state-tones.ts";
import { StatusChip } from "../kit/status-chip.tsx";
import { Amount, Code, DateText } from "../kit/values.tsx";

const columnsOf = ({ t, locale }: Words): readonly Column<RefundRow, "number">[] => [
  {
    id: "number",
    head: t("refunds.number"),
    width: 126,
    sort: "number",
    card: "title",
    cell: (row) => (
      <span className="b">
        <Code>{row.number}</Code>
      </span>
    ),
  },
  {
    id: "customer",
    head: t("refunds.customer"),
    width: 180,
    grow: 2,
    card: "sub",
    cell: (row) => inLocale({ nameFa: row.customerNameFa, nameEn: row.customerNameEn }, locale),
  },
  { id: "order", head: t("refunds.order"), width: 126, cell: (row) => <Code>{row.orderNumber}</Code> },
  {
    id: "on",
    head: t("refunds.requestedOn"),
    width: 96,
    cell: (row) => <DateText value={row.requestedOn} />,
  },
  {
    id: "cause",
    head: t("refunds.cause"),
    width: 140,
    grow: 1,
    cell: (row) => t(`refunds.cause.${row.cause}`),
  },
  {
    id: "amount",
    head: t("refunds.amount"),
    width: 190,
    isFigure: true,
    card: "figure",
    cell: (row) => <Amount minor={row.amountMinor} currency={row.currency} />,
  },
  {
    id: "state",
    head: t("refunds.state"),
    width: 132,
    card: "chip",
    cell: (row) => <StatusChip machine="refund" state={row.state} />,
  },
];

/** Refunds that the cancelling of an order or another cause requested; a row leads to its order. */
export default function RefundsPage() {
  const words = useWords();
  const { t, locale } = words;
  const [, navigate] = useLocation();
  const [state, setState] = useState<RefundState | null>(null);
  const view = useListView({ key: "number", descending: true });
  const query = useInfiniteQuery(
    api.refunds.list.infiniteOptions({
      input: (cursor: string | null) => ({ ...view.input, ...after(cursor), ...(state ? { state } : {}) }),
      ...paging,
    }),
  );
  return (
    <ListLayout
      tools={
        <>
          <ListSearch view={view} placeholder={t("refunds.search")} />
          <FilterSelect
            label={t("refunds.state")}
            all={t("refunds.allStates")}
            options={refundStates.map((value) => ({ value, label: stateWord("refund", value, locale) }))}
            value={state}
            onChange={setState}
          />
          <ListCount count={countOf(query)} />
        </>
      }
      list={
        <RecordList
          label={t("refunds.title")}
          columns={columnsOf(words)}
          query={query}
          view={view}
          rowId={(row) => row.id}
          currentId={null}
          onOpen={(row) => navigate(`/sales/orders/${row.orderId}`)}
          empty={<EmptyState title={t("refunds.empty.title")} text={t("refunds.empty.text")} />}
        />
      }
      record={null}
    />
  );
}
