import type { SheetDefinition } from "../kit/sheet-column.ts";
import { type SheetSource, sheet } from "../kit/workbook.ts";
import type { DeliveryOrderRow, DeliveryOrderTotals } from "./delivery-order-row.ts";

const definition: SheetDefinition<DeliveryOrderRow> = {
  name: { fa: "حواله‌ها", en: "Delivery orders" },
  columns: [
    {
      key: "number",
      kind: "code",
      title: { fa: "شماره حواله", en: "Havaleh no." },
      width: 17,
      value: (row) => row.number,
    },
    {
      key: "order",
      kind: "code",
      title: { fa: "سفارش", en: "Order" },
      width: 17,
      value: (row) => row.orderNumber,
    },
    {
      key: "saleType",
      kind: "text",
      title: { fa: "نوع فروش", en: "Type of sale" },
      width: 14,
      value: (row) => row.saleType,
    },
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
      key: "quantityKg",
      kind: "integer",
      title: { fa: "مقدار (کیلوگرم)", en: "Quantity (kg)" },
      width: 15,
      value: (row) => row.quantityKg,
    },
    {
      key: "liftedKg",
      kind: "integer",
      title: { fa: "بارگیری‌شده (کیلوگرم)", en: "Lifted (kg)" },
      width: 15,
      value: (row) => row.liftedKg,
    },
    {
      key: "remainingKg",
      kind: "integer",
      title: { fa: "مانده (کیلوگرم)", en: "Remaining (kg)" },
      width: 15,
      value: (row) => row.remainingKg,
    },
    {
      key: "tolerance",
      kind: "percent",
      title: { fa: "رواداری", en: "Tolerance" },
      width: 10,
      value: (row) => row.tolerancePercent,
    },
    {
      key: "issuedOn",
      kind: "date",
      title: { fa: "تاریخ صدور", en: "Issued on" },
      width: 12,
      value: (row) => row.issuedOn,
    },
    {
      key: "expiresOn",
      kind: "date",
      title: { fa: "پایان اعتبار", en: "Expires on" },
      width: 12,
      value: (row) => row.expiresOn,
    },
    {
      key: "ground",
      kind: "text",
      title: { fa: "مبنای صدور", en: "Ground" },
      width: 18,
      value: (row) => row.ground,
    },
    {
      key: "groundNumbers",
      kind: "code",
      title: { fa: "شماره مبنا", en: "Ground no." },
      width: 20,
      value: (row) => row.groundNumbers,
    },
    {
      key: "issuedBy",
      kind: "text",
      title: { fa: "صادرکننده", en: "Issued by" },
      width: 20,
      value: (row) => row.issuedBy,
    },
    { key: "state", kind: "text", title: { fa: "وضعیت", en: "State" }, width: 18, value: (row) => row.state },
  ],
};

/** The delivery orders as a sheet; sums as given. */
export function deliveryOrdersSheet(
  rows: AsyncIterable<DeliveryOrderRow> | Iterable<DeliveryOrderRow>,
  totals: DeliveryOrderTotals,
): SheetSource {
  return sheet(definition, rows, [{ ...totals }]);
}
