import { moneyTotals, type SheetDefinition } from "../kit/sheet-column.ts";
import { type SheetSource, sheet } from "../kit/workbook.ts";
import type { PaymentRow, PaymentTotals } from "./payment-row.ts";

const definition: SheetDefinition<PaymentRow> = {
  name: { fa: "پرداخت‌ها", en: "Payments" },
  columns: [
    {
      key: "number",
      kind: "code",
      title: { fa: "شماره فیش", en: "Slip no." },
      width: 12,
      value: (row) => row.number,
    },
    {
      key: "paidOn",
      kind: "date",
      title: { fa: "تاریخ واریز", en: "Paid on" },
      width: 12,
      value: (row) => row.paidOn,
    },
    {
      key: "order",
      kind: "code",
      title: { fa: "سفارش", en: "Order" },
      width: 17,
      value: (row) => row.orderNumber,
    },
    {
      key: "proforma",
      kind: "code",
      title: { fa: "پیش‌فاکتور", en: "Pro-forma" },
      width: 17,
      value: (row) => row.proformaNumber,
    },
    {
      key: "customer",
      kind: "text",
      title: { fa: "مشتری", en: "Customer" },
      width: 34,
      value: (row) => row.customerName,
    },
    {
      key: "payerKind",
      kind: "text",
      title: { fa: "نوع واریزکننده", en: "Kind of payer" },
      width: 16,
      value: (row) => row.payerKind,
    },
    {
      key: "payer",
      kind: "text",
      title: { fa: "واریزکننده", en: "Payer" },
      width: 34,
      value: (row) => row.payerName,
    },
    { key: "bank", kind: "text", title: { fa: "بانک", en: "Bank" }, width: 22, value: (row) => row.bankName },
    {
      key: "bankReference",
      kind: "code",
      title: { fa: "شماره پیگیری بانکی", en: "Bank reference" },
      width: 18,
      value: (row) => row.bankReference,
    },
    {
      key: "amount",
      kind: "money",
      title: { fa: "مبلغ", en: "Amount" },
      width: 20,
      value: (row) => row.amount,
    },
    {
      key: "payerDeclaration",
      kind: "code",
      title: { fa: "اقرارنامه واریزکننده", en: "Payer declaration" },
      width: 16,
      value: (row) => row.payerDeclarationNumber,
    },
    { key: "state", kind: "text", title: { fa: "وضعیت", en: "State" }, width: 18, value: (row) => row.state },
  ],
};

/** The payment slips as a sheet; sums as given, one line for each currency. */
export function paymentsSheet(
  rows: AsyncIterable<PaymentRow> | Iterable<PaymentRow>,
  totals: PaymentTotals,
): SheetSource {
  return sheet(definition, rows, moneyTotals("amount", totals.amount, {}));
}
