import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ProformaRow } from "../../core/proformas/proforma.contract.ts";
import { type ProformaState, proformaStates } from "../../core/proformas/proforma-machine.ts";
import { api } from "../app/api.ts";
import { inLocale, useWords, type Words } from "../app/i18n/i18n.ts";
import { EmptyState } from "../kit/empty-state.tsx";
import { FilterSelect } from "../kit/filter-select.tsx";
import { ListCount, ListLayout, ListSearch } from "../kit/list-layout.tsx";
import { after, countOf, paging, rowsOf, useListView } from "../kit/list-view.ts";
import { type Column, RecordList } from "../kit/record-list.tsx";
import { useRecordRoute } from "../kit/record-route.ts";
import { stateWord } from "../kit/state-tones.ts";
import { StatusChip } from "../kit/status-chip.tsx";
import { Amount, Code, DateText } from "../kit/values.tsx";
import { ProformaPanel } from "./proforma-record.tsx";

const base = "/sales/proformas";

const columnsOf = ({ t, locale }: Words): readonly Column<ProformaRow, "number" | "date">[] => [
  {
    id: "number",
    head: t("proformas.number"),
    width: 126,
    sort: "number",
    card: "title",
    cell: (row) =>
      row.number === null ? (
        <span className="d">{t("proformas.unnumbered")}</span>
      ) : (
        <span className={row.state === "void" ? "b struck" : "b"}>
          <Code>{row.number}</Code>
        </span>
      ),
  },
  { id: "order", head: t("proformas.order"), width: 126, cell: (row) => <Code>{row.orderNumber}</Code> },
  {
    id: "customer",
    head: t("proformas.customer"),
    width: 170,
    grow: 3,
    card: "sub",
    cell: (row) => inLocale({ nameFa: row.customerNameFa, nameEn: row.customerNameEn }, locale),
  },
  {
    id: "issued",
    head: t("proformas.issuedOn"),
    width: 92,
    sort: "date",
    cell: (row) => <DateText value={row.issuedOn} />,
  },
  {
    id: "valid",
    head: t("proformas.validUntil"),
    width: 92,
    cell: (row) => <DateText value={row.validUntil} />,
  },
  {
    id: "total",
    head: t("proformas.total"),
    width: 130,
    isFigure: true,
    card: "figure",
    cell: (row) => <Amount minor={row.totalMinor} currency={row.currency} isBare />,
    onCard: (row) => <Amount minor={row.totalMinor} currency={row.currency} />,
  },
  { id: "currency", head: t("proformas.currency"), width: 92, cell: (row) => t(`currency.${row.currency}`) },
  {
    id: "state",
    head: t("proformas.state"),
    width: 190,
    card: "chip",
    cell: (row) => <StatusChip machine="proforma" state={row.state} />,
  },
];

/** Pro-formas; the open one takes the whole page, because it is signed beside its paper. */
export default function ProformasPage() {
  const words = useWords();
  const { t, locale } = words;
  const [state, setState] = useState<ProformaState | null>(null);
  const view = useListView<"number" | "date">({ key: "date", descending: true });
  const query = useInfiniteQuery(
    api.proformas.list.infiniteOptions({
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
    <div className="whole-page">
      <ListLayout
        tools={
          <>
            <ListSearch view={view} placeholder={t("proformas.search")} />
            <FilterSelect
              label={t("proformas.state")}
              all={t("proformas.allStates")}
              options={proformaStates.map((value) => ({
                value,
                label: stateWord("proforma", value, locale),
              }))}
              value={state}
              onChange={setState}
            />
            <ListCount count={countOf(query)} />
          </>
        }
        list={
          <RecordList
            label={t("proformas.title")}
            columns={columnsOf(words)}
            query={query}
            view={view}
            rowId={(row) => row.id}
            currentId={route.id}
            onOpen={(row) => route.open(row.id)}
            onBack={route.id === null ? undefined : route.close}
            empty={<EmptyState title={t("proformas.empty.title")} text={t("proformas.empty.text")} />}
          />
        }
        record={
          route.id !== null && (
            <ProformaPanel key={route.id} proformaId={route.id} route={route} count={countOf(query)?.value} />
          )
        }
      />
    </div>
  );
}
