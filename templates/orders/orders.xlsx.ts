import { moneyTotals, type SheetDefinition } from "../kit/sheet-column.ts";
import { type SheetSource, sheet } from "../kit/workbook.ts";
import type { OrderRow, OrderTotals } from "./order-row.ts";

const perWords = { kg: "kg", ton: "t" } as const;

const definition: SheetDefinition<OrderRow> = {
  name: { fa: "سفارش‌ها", en: "Orders" },
  columns: [
    {
      key: "number",
      kind: "code",
      title: { fa: "شماره سفارش", en: "Order no." },
      width: 17,
      value: (row) => row.number,
    },
    { key: "date", kind: "date", title: { fa: "تاریخ", en: "Date" }, width: 12, value: (row) => row.date },
    {
      key: "customerCode",
      kind: "code",
      title: { fa: "کد مشتری", en: "Customer code" },
      width: 12,
      value: (row) => row.customerCode,
    },
    {
      key: "customerName",
      kind: "text",
      title: { fa: "مشتری", en: "Customer" },
      width: 34,
      value: (row) => row.customerName,
    },
    {
      key: "saleType",
      kind: "text",
      title: { fa: "نوع فروش", en: "Type of sale" },
      width: 14,
      value: (row) => row.saleType,
    },
    {
      key: "productCode",
      kind: "code",
      title: { fa: "کد محصول", en: "Product code" },
      width: 13,
      value: (row) => row.productCode,
    },
    {
      key: "productName",
      kind: "text",
      title: { fa: "محصول", en: "Product" },
      width: 28,
      value: (row) => row.productName,
    },
    {
      key: "packaging",
      kind: "text",
      title: { fa: "بسته‌بندی", en: "Packaging" },
      width: 20,
      value: (row) => row.packaging,
    },
    {
      key: "quantityKg",
      kind: "integer",
      title: { fa: "مقدار (کیلوگرم)", en: "Quantity (kg)" },
      width: 15,
      value: (row) => row.quantityKg,
    },
    {
      key: "unitPrice",
      kind: "money",
      title: { fa: "فی", en: "Unit price" },
      width: 14,
      value: (row) => row.unitPrice?.price ?? null,
    },
    {
      key: "priceUnit",
      kind: "code",
      title: { fa: "واحد فی", en: "Price per" },
      width: 8,
      value: (row) => (row.unitPrice ? perWords[row.unitPrice.per] : null),
    },
    { key: "net", kind: "money", title: { fa: "خالص", en: "Net" }, width: 19, value: (row) => row.net },
    {
      key: "vat",
      kind: "money",
      title: { fa: "مالیات بر ارزش افزوده", en: "VAT" },
      width: 19,
      value: (row) => row.vat,
    },
    {
      key: "total",
      kind: "money",
      title: { fa: "جمع کل", en: "Total" },
      width: 20,
      value: (row) => row.total,
    },
    {
      key: "settlement",
      kind: "text",
      title: { fa: "تسویه", en: "Settlement" },
      width: 12,
      value: (row) => row.settlement,
    },
    {
      key: "deliveryTerm",
      kind: "code",
      title: { fa: "شرط تحویل", en: "Delivery term" },
      width: 10,
      value: (row) => row.deliveryTermCode,
    },
    {
      key: "namedPlace",
      kind: "text",
      title: { fa: "محل نام‌برده", en: "Named place" },
      width: 22,
      value: (row) => row.namedPlace,
    },
    {
      key: "destination",
      kind: "text",
      title: { fa: "مقصد نهایی", en: "Final destination" },
      width: 18,
      value: (row) => row.destination,
    },
    {
      key: "exitBorder",
      kind: "text",
      title: { fa: "مرز خروجی", en: "Exit border" },
      width: 14,
      value: (row) => row.exitBorder,
    },
    {
      key: "proforma",
      kind: "code",
      title: { fa: "پیش‌فاکتور", en: "Pro-forma" },
      width: 17,
      value: (row) => row.proformaNumber,
    },
    { key: "state", kind: "text", title: { fa: "وضعیت", en: "State" }, width: 18, value: (row) => row.state },
  ],
};

/** The orders as a sheet; sums as given, one line for each currency. */
export function ordersSheet(
  rows: AsyncIterable<OrderRow> | Iterable<OrderRow>,
  totals: OrderTotals,
): SheetSource {
  return sheet(definition, rows, moneyTotals("total", totals.total, { quantityKg: totals.quantityKg }));
}
