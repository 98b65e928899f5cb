import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PaymentRow } from "../../core/payments/payment.contract.ts";
import { type PaymentState, paymentStates } from "../../core/payments/payment-machine.ts";
import { api } from "../app/api.ts";
import { inLocale, useWords, type Words } from "../app/i18n/i18n.ts";
import { TopActions } from "../app/top-bar.tsx";
import { ExportButton } from "../exports/export-button.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { FilterSelect } from "../kit/filter-select.tsx";
import { ListCount, ListLayout, ListSearch } from "../kit/list-layout.tsx";
import { after, countOf, paging, rowsOf, useListView } from "../kit/list-view.ts";
import { type Column, RecordList } from "../kit/record-list.tsx";
import { useRecordRoute } from "../kit/record-route.ts";
import { stateWord } from "../kit/state-tones.ts";
import { StatusChip } from "../kit/status-chip.tsx";
import { Amount, Code, DateText } from "../kit/values.tsx";
import { PaymentPanel } from "./payment-record.tsx";

const base = "/finance/payments";

const columnsOf = ({ t, locale }: Words): readonly Column<PaymentRow, "number" | "date">[] => [
  {
    id: "number",
    head: t("payments.number"),
    width: 88,
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
    head: t("payments.customer"),
    width: 160,
    grow: 3,
    card: "sub",
    cell: (row) => inLocale({ nameFa: row.customerNameFa, nameEn: row.customerNameEn }, locale),
  },
  {
    id: "proforma",
    head: t("payments.proforma"),
    width: 122,
    cell: (row) => <Code>{row.proformaNumber}</Code>,
  },
  {
    id: "paidOn",
    head: t("payments.paidOn"),
    width: 92,
    sort: "date",
    cell: (row) => <DateText value={row.paidOn} />,
  },
  {
    id: "amount",
    head: t("payments.amount"),
    width: 130,
    isFigure: true,
    card: "figure",
    cell: (row) => <Amount minor={row.amountMinor} currency={row.currency} isBare />,
    onCard: (row) => <Amount minor={row.amountMinor} currency={row.currency} />,
  },
  { id: "currency", head: t("payments.currency"), width: 88, cell: (row) => t(`currency.${row.currency}`) },
  { id: "ref", head: t("payments.bankRef"), width: 124, cell: (row) => <Code>{row.bankRef}</Code> },
  {
    id: "state",
    head: t("payments.state"),
    width: 200,
    card: "chip",
    cell: (row) => <StatusChip machine="payment" state={row.state} />,
  },
];

/** Columns that give way to the open record. */
const spare: readonly string[] = ["proforma", "ref"];

/** Payment slips with the open one beside them. */
export default function PaymentsPage() {
  const words = useWords();
  const { t, locale } = words;
  const [state, setState] = useState<PaymentState | null>(null);
  const view = useListView<"number" | "date">({ key: "number", descending: true });
  const query = useInfiniteQuery(
    api.payments.list.infiniteOptions({
      input: (cursor: string | null) => ({ ...view.input, ...after(cursor), ...(state ? { state } : {}) }),
      ...paging,
      placeholderData: keepPreviousData,
    }),
  );
  const route = useRecordRoute(
    base,
    rowsOf(query).map((row) => row.id),
  );
  return (
    <>
      <TopActions>
        <ExportButton kind="payments" />
      </TopActions>
      <ListLayout
        isWide
        tools={
          <>
            <ListSearch view={view} placeholder={t("payments.search")} />
            <FilterSelect
              label={t("payments.state")}
              all={t("payments.allStates")}
              options={paymentStates.map((value) => ({ value, label: stateWord("payment", value, locale) }))}
              value={state}
              onChange={setState}
            />
            <ListCount count={countOf(query)} />
          </>
        }
        list={
          <RecordList
            label={t("payments.title")}
            columns={columnsOf(words).filter(({ id }) => route.id === null || !spare.includes(id))}
            query={query}
            view={view}
            rowId={(row) => row.id}
            currentId={route.id}
            onOpen={(row) => route.open(row.id)}
            onBack={route.id === null ? undefined : route.close}
            empty={<EmptyState title={t("payments.empty.title")} text={t("payments.empty.text")} />}
          />
        }
        record={
          route.id !== null && (
            <PaymentPanel key={route.id} paymentId={route.id} route={route} count={countOf(query)?.value} />
          )
        }
      />
    </>
  );
}
