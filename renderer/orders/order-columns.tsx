import type { OrderRow } from "../../core/orders/order.contract.ts";
import { inLocale, type Words } from "../app/i18n/i18n.ts";
import type { Column } from "../kit/record-list.tsx";
import { StatusChip } from "../kit/status-chip.tsx";
import { Amount, Code, DateText, Kg, LatinCode } from "../kit/values.tsx";

export type OrderSort = "number" | "date";

/** Columns of the list of orders; a narrow window shows number, customer, quantity and state. */
export const orderColumns = ({ t, locale }: Words): readonly Column<OrderRow, OrderSort>[] => [
  {
    id: "number",
    head: t("orders.number"),
    width: 122,
    sort: "number",
    card: "title",
    cell: (row) => (
      <span className="b">
        <Code>{row.number}</Code>
      </span>
    ),
  },
  {
    id: "date",
    head: t("orders.date"),
    width: 84,
    sort: "date",
    cell: (row) => <DateText value={row.date} />,
  },
  {
    id: "customer",
    head: t("orders.customer"),
    width: 150,
    grow: 3,
    card: "sub",
    cell: (row) => inLocale({ nameFa: row.customerNameFa, nameEn: row.customerNameEn }, locale),
  },
  {
    id: "product",
    head: t("orders.product"),
    width: 92,
    cell: (row) => <LatinCode>{row.productCode}</LatinCode>,
  },
  {
    id: "saleType",
    head: t("orders.saleType"),
    width: 88,
    cell: (row) => t(`orders.saleType.${row.saleType}`),
  },
  {
    id: "quantity",
    head: t("orders.quantity"),
    width: 82,
    isFigure: true,
    card: "figure",
    cell: (row) => <Kg value={row.quantityKg} isBare />,
  },
  {
    id: "total",
    head: t("orders.total"),
    width: 128,
    isFigure: true,
    cell: (row) =>
      row.totalMinor === null ? "—" : <Amount minor={row.totalMinor} currency={row.currency} isBare />,
  },
  {
    id: "currency",
    head: t("orders.currency"),
    width: 84,
    cell: (row) => t(`currency.${row.currency}`),
  },
  {
    id: "state",
    head: t("orders.state"),
    width: 190,
    card: "chip",
    cell: (row) => <StatusChip machine="order" state={row.state} />,
  },
];
