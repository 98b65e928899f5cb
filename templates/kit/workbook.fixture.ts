import { isoDate } from "../../core/kernel/iso-date.ts";
import { money } from "../../core/kernel/money.ts";
import { kilogram } from "../../core/kernel/quantity.ts";
import type { DeliveryOrderRow } from "../delivery-orders/delivery-order-row.ts";
import type { OrderRow } from "../orders/order-row.ts";
import type { PaymentRow } from "../payments/payment-row.ts";

/** Invented rows for the tests of this room. */
export const orderRow: OrderRow = {
  number: "R-1405-000101",
  date: isoDate("2026-10-01"),
  customerCode: "C1016",
  customerName: "شرکت تعاونی کشاورزان زاگرس میانی",
  saleType: "فروش داخلی",
  productCode: "UREA-G",
  productName: "اوره گرانول",
  packaging: "فله جامد",
  quantityKg: kilogram(250_000),
  unitPrice: { price: money("IRR", 514_990), per: "kg" },
  net: money("IRR", 128_747_500_000),
  vat: money("IRR", 0),
  total: money("IRR", 128_747_500_000),
  settlement: "نقدی",
  deliveryTermCode: "EXW",
  namedPlace: "عسلویه (درب مجتمع)",
  destination: "کرمانشاه",
  exitBorder: null,
  proformaNumber: "P-1405-000001",
  state: "منقضی",
};

export const exportOrderRow: OrderRow = {
  ...orderRow,
  number: "R-1405-000102",
  unitPrice: { price: money("USD", 38_907), per: "ton" },
  net: money("USD", 19_453_500),
  vat: money("USD", 0),
  total: money("USD", 19_453_500),
  exitBorder: "دوغارون",
};

export const paymentRow: PaymentRow = {
  number: "PS-00501",
  paidOn: isoDate("2026-10-04"),
  orderNumber: "R-1405-000101",
  proformaNumber: "P-1405-000001",
  customerName: "شرکت تعاونی کشاورزان زاگرس میانی",
  payerKind: "مشتری",
  payerName: "شرکت تعاونی کشاورزان زاگرس میانی",
  bankName: "بانک ملی ایران",
  bankReference: "740225321313",
  amount: money("IRR", 128_747_500_000),
  payerDeclarationNumber: null,
  state: "تأییدشده",
};

export const deliveryOrderRow: DeliveryOrderRow = {
  number: "D-1405-000001",
  orderNumber: "R-1405-000101",
  saleType: "فروش داخلی",
  customerCode: "C1016",
  customerName: "شرکت تعاونی کشاورزان زاگرس میانی",
  productCode: "UREA-G",
  productName: "اوره گرانول",
  quantityKg: kilogram(250_000),
  liftedKg: kilogram(100_000),
  remainingKg: kilogram(150_000),
  tolerancePercent: "5",
  issuedOn: isoDate("2026-10-06"),
  expiresOn: isoDate("2026-11-05"),
  ground: "پرداخت",
  groundNumbers: "PS-00501",
  issuedBy: "پروین دانشور",
  state: "منقضی",
};
