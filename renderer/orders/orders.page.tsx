import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type SaleType, saleTypes } from "../../core/orders/order.contract.ts";
import { type OrderState, orderStates } from "../../core/orders/order-machine.ts";
import { useMay } from "../access/use-may.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { TopActions } from "../app/top-bar.tsx";
import { ExportButton } from "../exports/export-button.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { FilterSelect } from "../kit/filter-select.tsx";
import { ListCount, ListLayout, ListSearch } from "../kit/list-layout.tsx";
import { after, countOf, paging, rowsOf, useListView } from "../kit/list-view.ts";
import { RecordList } from "../kit/record-list.tsx";
import { type RecordRoute, useRecordRoute } from "../kit/record-route.ts";
import { useShortcuts } from "../kit/shortcuts.ts";
import { stateWord } from "../kit/state-tones.ts";
import { NewOrder } from "./order.form.tsx";
import { type OrderSort, orderColumns } from "./order-columns.tsx";
import { OrderPanel } from "./order-record.tsx";
import "./order.css";

const base = "/sales/orders";

function TopButtons({ route }: { readonly route: RecordRoute }) {
  const { t } = useWords();
  const may = useMay()("orders.create");
  const begin = (): void => route.open("new");
  useShortcuts([{ chord: "Ctrl+KeyN", word: "shortcut.new", scope: "list", run: begin, when: () => may }]);
  return (
    <TopActions>
      <ExportButton kind="orders" />
      {may && (
        <Button
          className="top-main"
          aria-label={t("orders.new")}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={begin}
        >
          {t("orders.new")}
        </Button>
      )}
    </TopActions>
  );
}

function useOrders(state: OrderState | null, saleType: SaleType | null) {
  const view = useListView<OrderSort>({ key: "number", descending: true });
  const query = useInfiniteQuery(
    api.orders.list.infiniteOptions({
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

/** Orders; the open one takes the whole page with its timeline and paper. */
export default function OrdersPage() {
  const words = useWords();
  const { t, locale } = words;
  const [state, setState] = useState<OrderState | null>(null);
  const [saleType, setSaleType] = useState<SaleType | null>(null);
  const { view, query } = useOrders(state, saleType);
  const route = useRecordRoute(
    base,
    rowsOf(query).map((row) => row.id),
  );
  const states = orderStates.map((value) => ({ value, label: stateWord("order", value, locale) }));
  const sales = saleTypes.map((value) => ({ value, label: t(`orders.saleType.${value}`) }));
  return (
    <div className="whole-page">
      {route.id === null && <TopButtons route={route} />}
      <ListLayout
        tools={
          <>
            <ListSearch view={view} placeholder={t("orders.search")} />
            <FilterSelect
              label={t("orders.state")}
              all={t("orders.allStates")}
              options={states}
              value={state}
              onChange={setState}
            />
            <FilterSelect
              label={t("orders.saleType")}
              all={t("orders.allSaleTypes")}
              options={sales}
              value={saleType}
              onChange={setSaleType}
            />
            <ListCount count={countOf(query)} />
          </>
        }
        list={
          <RecordList
            label={t("orders.title")}
            columns={orderColumns(words)}
            query={query}
            view={view}
            rowId={(row) => row.id}
            currentId={route.id}
            onOpen={(row) => route.open(row.id)}
            onBack={route.id === null || route.id === "new" ? undefined : route.close}
            empty={<EmptyState title={t("orders.empty.title")} text={t("orders.empty.text")} />}
          />
        }
        record={
          route.id === "new" ? (
            <NewOrder route={route} />
          ) : (
            route.id !== null && (
              <OrderPanel key={route.id} orderId={route.id} route={route} count={countOf(query)?.value} />
            )
          )
        }
      />
    </div>
  );
}
