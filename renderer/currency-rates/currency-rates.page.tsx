import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { RateRow } from "../../core/currency-rates/currency-rate.contract.ts";
import { ratedCurrencies } from "../../core/currency-rates/currency-rate-rules.ts";
import type { CurrencyCode } from "../../core/kernel/money.ts";
import { api } from "../app/api.ts";
import { inLocale, useWords, type Words } from "../app/i18n/i18n.ts";
import { EmptyState } from "../kit/empty-state.tsx";
import { FailedNote } from "../kit/failed-note.tsx";
import { FilterSelect } from "../kit/filter-select.tsx";
import { ListCount, ListLayout } from "../kit/list-layout.tsx";
import { after, countOf, paging, rowsOf, useListView } from "../kit/list-view.ts";
import { type Column, RecordList } from "../kit/record-list.tsx";
import { useRecordRoute } from "../kit/record-route.ts";
import { DateText } from "../kit/values.tsx";
import { useReferences } from "../reference/use-reference.ts";
import { EnterRateForm } from "./enter-rate.form.tsx";
import { RateChip, RateFigure } from "./rate-chip.tsx";
import { TodayRates } from "./today-rates.tsx";

const base = "/sales/currency-rates";

const columnsOf = (
  { t, locale }: Words,
  kindOf: (key: string) => string,
): readonly Column<RateRow, "date">[] => [
  {
    id: "date",
    head: t("rates.date"),
    width: 104,
    sort: "date",
    card: "sub",
    cell: (row) => <DateText value={row.date} />,
  },
  {
    id: "currency",
    head: t("rates.currency"),
    width: 110,
    card: "title",
    cell: (row) => t(`currency.${row.currency}`),
  },
  { id: "kind", head: t("rates.kind"), width: 130, grow: 1, cell: (row) => kindOf(row.kind) },
  {
    id: "rate",
    head: t("rates.rialPerUnit"),
    width: 120,
    isFigure: true,
    card: "figure",
    cell: (row) => <RateFigure value={row.rialPerUnit} />,
  },
  {
    id: "by",
    head: t("rates.enteredBy"),
    width: 110,
    grow: 1,
    cell: (row) => inLocale({ nameFa: row.enteredByFa, nameEn: row.enteredByEn }, locale),
  },
  {
    id: "approved",
    head: t("rates.approvedBy"),
    width: 110,
    grow: 1,
    cell: (row) => (locale === "fa" ? row.approvedByFa : row.approvedByEn) ?? "—",
  },
  {
    id: "note",
    head: t("rates.note"),
    width: 120,
    grow: 1,
    cell: (row) => <span className="own-way">{row.note}</span>,
  },
  {
    id: "state",
    head: t("rates.state"),
    width: 132,
    card: "chip",
    cell: (row) => <RateChip state={row.state} />,
  },
];

function History({ currency }: { readonly currency: CurrencyCode | null }) {
  const words = useWords();
  const { t } = words;
  const references = useReferences();
  const view = useListView<"date">({ key: "date", descending: true });
  const query = useInfiniteQuery(
    api.currencyRates.list.infiniteOptions({
      input: (cursor: string | null) => ({
        ...view.input,
        ...after(cursor),
        ...(currency ? { currency } : {}),
      }),
      ...paging,
    }),
  );
  return (
    <>
      <h2 className="section-line">
        {t("rates.history")} <ListCount count={countOf(query)} />
      </h2>
      <RecordList
        label={t("rates.history")}
        columns={columnsOf(words, (key) => references.nameOf("rateKind", key))}
        query={query}
        view={view}
        rowId={(row) => row.id}
        currentId={null}
        onOpen={() => undefined}
        empty={
          rowsOf(query).length === 0 && (
            <EmptyState title={t("rates.empty.title")} text={t("rates.empty.text")} />
          )
        }
      />
    </>
  );
}

/** Rates of today to enter and approve, and those of the days before. */
export default function CurrencyRatesPage() {
  const { t } = useWords();
  const [currency, setCurrency] = useState<CurrencyCode | null>(null);
  const today = useQuery(api.currencyRates.today.queryOptions({ input: {} }));
  const route = useRecordRoute(base, []);
  const entering = ratedCurrencies.find((code) => code === route.id);
  return (
    <ListLayout
      tools={
        <FilterSelect
          label={t("rates.currency")}
          all={t("rates.allCurrencies")}
          options={ratedCurrencies.map((value) => ({ value, label: t(`currency.${value}`) }))}
          value={currency}
          onChange={setCurrency}
        />
      }
      list={
        <>
          {today.isError && <FailedNote error={today.error} onRetry={() => void today.refetch()} />}
          {today.data && (
            <div className="above-list">
              <TodayRates today={today.data} onEnter={route.open} />
            </div>
          )}
          <History currency={currency} />
        </>
      }
      record={
        entering &&
        today.data && (
          <EnterRateForm
            key={entering}
            date={today.data.date}
            kind={today.data.kind}
            currency={entering}
            route={route}
          />
        )
      }
    />
  );
}
