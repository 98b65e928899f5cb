import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DeliveryOrderRow } from "../../core/delivery-orders/delivery-order.contract.ts";
import {
  type DeliveryOrderState,
  deliveryOrderStates,
} from "../../core/delivery-orders/delivery-order-machine.ts";
import { type SaleType, saleTypes } from "../../core/orders/order.contract.ts";
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
import { Code, DateText, Kg, LatinCode } from "../kit/values.tsx";
import { DeliveryOrderPanel } from "./delivery-order-record.tsx";
import { ExpiryText } from "./expiry-text.tsx";

const base = "/finance/delivery-orders";

const columnsOf = ({
  t,
  locale,
}: Words): readonly Column<DeliveryOrderRow, "number" | "issued" | "expires">[] => [
  {
    id: "number",
    head: t("deliveryOrders.number"),
    width: 120,
    sort: "number",
    card: "title",
    cell: (row) => (
      <span className={row.state === "void" ? "b struck" : "b"}>
        <Code>{row.number}</Code>
      </span>
    ),
  },
  {
    id: "customer",
    head: t("deliveryOrders.customer"),
    width: 120,
    grow: 3,
    card: "sub",
    cell: (row) => inLocale({ nameFa: row.customerNameFa, nameEn: row.customerNameEn }, locale),
  },
  {
    id: "product",
    head: t("deliveryOrders.product"),
    width: 86,
    cell: (row) => <LatinCode>{row.productCode}</LatinCode>,
  },
  {
    id: "issued",
    head: t("deliveryOrders.issuedOn"),
    width: 84,
    sort: "issued",
    cell: (row) => <DateText value={row.issuedOn} />,
  },
  {
    id: "quantity",
    head: t("deliveryOrders.quantity"),
    width: 78,
    isFigure: true,
    cell: (row) => <Kg value={row.quantityKg} isBare />,
  },
  {
    id: "remaining",
    head: t("deliveryOrders.remaining"),
    width: 78,
    isFigure: true,
    card: "figure",
    cell: (row) => (
      <span className={row.remainingKg < 0 ? "tx-attention b" : undefined}>
        <Kg value={row.remainingKg} isBare />
      </span>
    ),
  },
  {
    id: "expires",
    head: t("deliveryOrders.expiresOn"),
    width: 76,
    sort: "expires",
    cell: (row) => <ExpiryText expiresOn={row.expiresOn} state={row.state} />,
  },
  {
    id: "state",
    head: t("deliveryOrders.state"),
    width: 140,
    card: "chip",
    cell: (row) => <StatusChip machine="delivery_order" state={row.state} />,
  },
];

type Filters = { readonly state: DeliveryOrderState | null; readonly saleType: SaleType | null };

function useDeliveryOrders({ state, saleType }: Filters) {
  const view = useListView<"number" | "issued" | "expires">({ key: "issued", descending: true });
  const query = useInfiniteQuery(
    api.deliveryOrders.list.infiniteOptions({
      input: (cursor: string | null) => ({
        ...view.input,
        ...after(cursor),
        ...(state ? { state } : {}),
        ...(saleType ? { saleType } : {}),
      }),
      ...paging,
      placeholderData: keepPreviousData,
    }),
  );
  return { view, query };
}

/** Sums over the whole filter, as the office counts them. */
function Totals({ query }: Pick<ReturnType<typeof useDeliveryOrders>, "query">) {
  const { t } = useWords();
  const totals = query.data?.pages[0]?.totals;
  const count = countOf(query);
  if (!totals || count === null) return null;
  return (
    <>
      <span>{t("deliveryOrders.total", { count: count.value })}</span>
      <span className="m">
        {t("deliveryOrders.quantity")}: <Kg value={totals.quantityKg} isBare />
      </span>
      <span className="m">
        {t("deliveryOrders.remaining")}: <Kg value={totals.remainingKg} isBare />
      </span>
    </>
  );
}

/** Delivery orders with the slip of one beside them. */
export default function DeliveryOrdersPage() {
  const words = useWords();
  const { t, locale } = words;
  const [state, setState] = useState<DeliveryOrderState | null>(null);
  const [saleType, setSaleType] = useState<SaleType | null>(null);
  const { view, query } = useDeliveryOrders({ state, saleType });
  const route = useRecordRoute(
    base,
    rowsOf(query).map((row) => row.id),
  );
  return (
    <>
      <TopActions>
        <ExportButton kind="deliveryOrders" />
      </TopActions>
      <ListLayout
        tools={
          <>
            <ListSearch view={view} placeholder={t("deliveryOrders.search")} />
            <FilterSelect
              label={t("deliveryOrders.state")}
              all={t("deliveryOrders.allStates")}
              options={deliveryOrderStates.map((value) => ({
                value,
                label: stateWord("delivery_order", value, locale),
              }))}
              value={state}
              onChange={setState}
            />
            <FilterSelect
              label={t("orders.saleType")}
              all={t("orders.allSaleTypes")}
              options={saleTypes.map((value) => ({ value, label: t(`orders.saleType.${value}`) }))}
              value={saleType}
              onChange={setSaleType}
            />
            <ListCount count={countOf(query)} />
          </>
        }
        list={
          <RecordList
            label={t("deliveryOrders.title")}
            columns={columnsOf(words)}
            query={query}
            view={view}
            rowId={(row) => row.id}
            currentId={route.id}
            onOpen={(row) => route.open(row.id)}
            onBack={route.id === null ? undefined : route.close}
            empty={
              <EmptyState title={t("deliveryOrders.empty.title")} text={t("deliveryOrders.empty.text")} />
            }
          />
        }
        foot={<Totals query={query} />}
        record={
          route.id !== null && (
            <DeliveryOrderPanel
              key={route.id}
              deliveryOrderId={route.id}
              route={route}
              count={countOf(query)?.value}
            />
          )
        }
      />
    </>
  );
}
