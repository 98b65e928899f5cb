import { useQuery } from "@tanstack/react-query";
import { api } from "../app/api.ts";
import { inLocale, useWords, type Words } from "../app/i18n/i18n.ts";
import { EmptyState } from "../kit/empty-state.tsx";
import { ListCount, ListLayout, ListSearch } from "../kit/list-layout.tsx";
import { countOf, rowsOf, useListView } from "../kit/list-view.ts";
import { type Column, RecordList } from "../kit/record-list.tsx";
import { useRecordRoute } from "../kit/record-route.ts";
import { Chip } from "../kit/status-chip.tsx";
import { Amount, Kg, LatinCode } from "../kit/values.tsx";
import { wholeList } from "../kit/whole-list.ts";
import { useReferences } from "../reference/use-reference.ts";
import { ProductRecordPanel } from "./product-record.tsx";
import type { PriceList, ProductRow } from "./product-types.ts";

const base = "/sales/price-lists";

function ListPrice({ row, list }: { readonly row: ProductRow; readonly list: PriceList }) {
  const price = row.prices.find((each) => each.list === list);
  return price ? <Amount minor={price.amountMinor} currency={price.currency} isBare /> : <span>—</span>;
}

const columnsOf = (
  { t, locale }: Words,
  packagingOf: (key: string) => string,
): readonly Column<ProductRow>[] => [
  {
    id: "code",
    head: t("products.code"),
    width: 104,
    card: "title",
    cell: (row) => (
      <span className="b">
        <LatinCode>{row.code}</LatinCode>
      </span>
    ),
  },
  {
    id: "name",
    head: t("products.name"),
    width: 200,
    grow: 3,
    card: "sub",
    cell: (row) => inLocale(row, locale),
  },
  {
    id: "packaging",
    head: t("products.defaultPackaging"),
    width: 150,
    grow: 1,
    cell: (row) => packagingOf(row.defaultPackaging),
  },
  {
    id: "domestic",
    head: t("products.column.domestic"),
    width: 140,
    isFigure: true,
    card: "figure",
    cell: (row) => <ListPrice row={row} list="domestic" />,
  },
  {
    id: "export",
    head: t("products.column.export"),
    width: 140,
    isFigure: true,
    cell: (row) => <ListPrice row={row} list="export" />,
  },
  {
    id: "minimum",
    head: t("products.minOrderKg"),
    width: 120,
    isFigure: true,
    cell: (row) => <Kg value={row.minOrderKg} isBare />,
  },
  {
    id: "status",
    head: t("products.status"),
    width: 110,
    card: "chip",
    cell: (row) => (
      <Chip tone={row.status === "active" ? "done" : "neutral"} isFinal={row.status !== "active"}>
        {t(`products.status.${row.status}`)}
      </Chip>
    ),
  },
];

/** Columns that give way to the open record. */
const spare: readonly string[] = ["packaging", "minimum"];

/** Products with their price of the day; the record holds facts and the whole history of prices. */
export default function ProductsPage() {
  const words = useWords();
  const { t } = words;
  const references = useReferences();
  const view = useListView<string>({ key: "code", descending: false });
  const products = useQuery(api.products.list.queryOptions({ input: {} }));
  const query = wholeList(products, view.input.q, (row) => `${row.code} ${row.nameFa} ${row.nameEn}`);
  const route = useRecordRoute(
    base,
    rowsOf(query).map((row) => row.id),
  );
  return (
    <ListLayout
      isWide
      tools={
        <>
          <ListSearch view={view} placeholder={t("products.search")} />
          <ListCount count={countOf(query)} />
        </>
      }
      list={
        <RecordList
          label={t("products.title")}
          columns={columnsOf(words, (key) => references.nameOf("packaging", key)).filter(
            ({ id }) => route.id === null || !spare.includes(id),
          )}
          query={query}
          view={view}
          rowId={(row) => row.id}
          currentId={route.id}
          onOpen={(row) => route.open(row.id)}
          onBack={route.id === null ? undefined : route.close}
          empty={<EmptyState title={t("products.empty.title")} text={t("products.empty.text")} />}
        />
      }
      record={
        route.id !== null && (
          <ProductRecordPanel
            key={route.id}
            productId={route.id}
            route={route}
            count={countOf(query)?.value}
          />
        )
      }
    />
  );
}
