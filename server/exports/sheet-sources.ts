import { deliveryOrderStateWords } from "../../core/delivery-orders/delivery-order-machine.ts";
import { groundWords } from "../../core/delivery-orders/delivery-order-words.ts";
import type { ExportKind } from "../../core/exports/export.contract.ts";
import type { Locale } from "../../core/kernel/app-error.ts";
import { type CurrencyCode, type Money, money } from "../../core/kernel/money.ts";
import { kilogram } from "../../core/kernel/quantity.ts";
import { orderStateWords } from "../../core/orders/order-machine.ts";
import { saleTypeWords, settlementWords, wordFor } from "../../core/orders/sale-words.ts";
import { payerKindWords } from "../../core/payments/payer-words.ts";
import { paymentStateWords } from "../../core/payments/payment-machine.ts";
import { deliveryOrderTotals } from "../../db/delivery-orders/delivery-order.repository.ts";
import {
  countRows,
  type ExportedDeliveryOrder,
  type ExportedOrder,
  type ExportedPayment,
  exportedDeliveryOrders,
  exportedOrders,
  exportedPayments,
  orderSums,
  paymentSums,
} from "../../db/exports/export.repository.ts";
import type { ReadableDb } from "../../db/kernel/database.ts";
import type { DeliveryOrderRow } from "../../templates/delivery-orders/delivery-order-row.ts";
import { deliveryOrdersSheet } from "../../templates/delivery-orders/delivery-orders.xlsx.ts";
import type { SheetSource } from "../../templates/kit/workbook.ts";
import type { OrderRow } from "../../templates/orders/order-row.ts";
import { ordersSheet } from "../../templates/orders/orders.xlsx.ts";
import type { PaymentRow } from "../../templates/payments/payment-row.ts";
import { paymentsSheet } from "../../templates/payments/payments.xlsx.ts";

export type Source = { readonly sheet: SheetSource; readonly rows: number };

/** Each sheet with its rows in the language of the workbook and the sums of the same rows. */
export const sheetSources: Readonly<Record<ExportKind, (db: ReadableDb, language: Locale) => Source>> = {
  orders: (db, language) => ({
    sheet: ordersSheet(
      mapped(exportedOrders(db), (order) => orderRow(order, language)),
      orderSums(db),
    ),
    rows: countRows(db, "sales_order"),
  }),
  payments: (db, language) => ({
    sheet: paymentsSheet(
      mapped(exportedPayments(db), (payment) => paymentRow(payment, language)),
      { amount: paymentSums(db) },
    ),
    rows: countRows(db, "payment"),
  }),
  deliveryOrders: (db, language) => ({
    sheet: deliveryOrdersSheet(
      mapped(exportedDeliveryOrders(db), (deliveryOrder) => deliveryOrderRow(deliveryOrder, language)),
      totalsOf(db),
    ),
    rows: countRows(db, "delivery_order"),
  }),
};

function* mapped<From, To>(rows: Iterable<From>, map: (row: From) => To): Generator<To> {
  for (const row of rows) yield map(row);
}

const given = (text: string): string | null => (text === "" ? null : text);
const moneyOf = (currency: CurrencyCode, amountMinor: number | null): Money | null =>
  amountMinor === null ? null : money(currency, amountMinor);

function orderRow(order: ExportedOrder, language: Locale): OrderRow {
  const isPersian = language === "fa";
  const price = moneyOf(order.currency, order.unitPriceMinor);
  return {
    number: order.number,
    date: order.date,
    customerCode: order.customerCode,
    customerName: isPersian ? order.customerFa : order.customerEn || order.customerFa,
    saleType: saleTypeWords[order.saleType][language],
    productCode: order.productCode,
    productName: isPersian ? order.productFa : order.productEn,
    packaging: isPersian ? order.packagingFa : order.packagingEn,
    quantityKg: kilogram(order.quantityKg),
    unitPrice: price && { price, per: order.priceUnit === "per_kg" ? "kg" : "ton" },
    net: moneyOf(order.currency, order.netMinor),
    vat: moneyOf(order.currency, order.vatMinor),
    total: moneyOf(order.currency, order.totalMinor),
    settlement: wordFor(settlementWords, order.settlement)[language],
    deliveryTermCode: given(order.incoterm),
    namedPlace: given(order.namedPlace),
    destination: given(order.destination),
    exitBorder: isPersian ? order.borderFa : order.borderEn,
    proformaNumber: order.proformaNumber,
    state: orderStateWords[order.state][language],
  };
}

function paymentRow(payment: ExportedPayment, language: Locale): PaymentRow {
  const isPersian = language === "fa";
  return {
    number: payment.number,
    paidOn: payment.paidOn,
    orderNumber: payment.orderNumber,
    proformaNumber: payment.proformaNumber,
    customerName: isPersian ? payment.customerFa : payment.customerEn || payment.customerFa,
    payerKind: wordFor(payerKindWords, payment.payerKind)[language],
    payerName: payment.payerName,
    bankName: isPersian ? payment.bankFa : payment.bankEn,
    bankReference: payment.bankRef,
    amount: money(payment.currency, payment.amountMinor),
    payerDeclarationNumber: given(payment.payerDeclaration),
    state: paymentStateWords[payment.state][language],
  };
}

function deliveryOrderRow(deliveryOrder: ExportedDeliveryOrder, language: Locale): DeliveryOrderRow {
  const isPersian = language === "fa";
  const { quantityKg, liftedKg } = deliveryOrder;
  return {
    number: deliveryOrder.number,
    orderNumber: deliveryOrder.orderNumber,
    saleType: saleTypeWords[deliveryOrder.saleType][language],
    customerCode: deliveryOrder.customerCode,
    customerName: isPersian ? deliveryOrder.customerFa : deliveryOrder.customerEn || deliveryOrder.customerFa,
    productCode: deliveryOrder.productCode,
    productName: isPersian ? deliveryOrder.productFa : deliveryOrder.productEn,
    quantityKg: kilogram(quantityKg),
    liftedKg: kilogram(liftedKg),
    remainingKg: quantityKg - liftedKg,
    tolerancePercent: deliveryOrder.tolerancePercent,
    issuedOn: deliveryOrder.issuedOn,
    expiresOn: deliveryOrder.expiresOn,
    ground: wordFor(groundWords, deliveryOrder.ground)[language],
    groundNumbers: deliveryOrder.groundRef,
    issuedBy: isPersian ? deliveryOrder.issuedByFa : deliveryOrder.issuedByEn,
    state: deliveryOrderStateWords[deliveryOrder.state][language],
  };
}

function totalsOf(db: ReadableDb) {
  const { quantityKg, liftedKg, remainingKg } = deliveryOrderTotals(db, {});
  return {
    quantityKg: BigInt(quantityKg),
    liftedKg: BigInt(liftedKg),
    remainingKg: BigInt(remainingKg),
  };
}
