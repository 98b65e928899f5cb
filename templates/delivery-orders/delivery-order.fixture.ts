import { isoDate } from "../../core/kernel/iso-date.ts";
import { kilogram } from "../../core/kernel/quantity.ts";
import { buyer, letterheads, signature } from "../proformas/proforma.fixture.ts";
import type { DeliveryOrderPaper } from "./delivery-order-paper.ts";

/** Invented papers for the tests of this room. */
export const domesticDeliveryOrder: DeliveryOrderPaper = {
  language: "fa",
  letterhead: letterheads.fa,
  number: "D-1405-000087",
  trackingCode: "AEFQ15B211",
  saleType: "فروش داخلی",
  issuedOn: isoDate("2026-11-21"),
  expiresOn: isoDate("2026-12-21"),
  isCopy: false,
  voided: null,
  customer: buyer.fa,
  productCode: "PP-RP340",
  productName: "پلی‌پروپیلن رندوم کوپلیمر",
  packaging: "کیسه ۲۵ کیلوگرمی",
  quantityKg: kilogram(22_025),
  tolerancePercent: "5",
  orderNumber: "R-1405-000116",
  proformaNumber: "P-1405-000116",
  ground: { kind: "پرداخت با سه تأیید", numbers: ["PS-00501", "PS-00502"] },
  deliveryTerm: { code: "EXW", name: "تحویل در محل کار", namedPlace: "عسلویه (درب مجتمع)" },
  destination: "مشهد",
  exitBorder: null,
  signatures: [
    signature("لیلا رستمی", "حسابداری فروش (تأیید نخست)", "08:12", "5b0e7a91cc34d2f08871"),
    signature("حمید کاظمی", "خزانه‌داری (تأیید دوم)", "09:40", "5b0e7a91cc34d2f08871"),
    signature("پروین دانشور", "مدیر مالی (تأیید سوم و صدور)", "11:05", "5b0e7a91cc34d2f08871"),
  ],
  truckRows: 8,
};

export const exportDeliveryOrder: DeliveryOrderPaper = {
  ...domesticDeliveryOrder,
  language: "en",
  letterhead: letterheads.en,
  number: "E-1405-000031",
  trackingCode: "AAPJ30R28M",
  saleType: "Export sale",
  customer: buyer.en,
  productCode: "UREA-G",
  productName: "Urea, granular, 46% N",
  packaging: "50 kg bag",
  quantityKg: kilogram(500_000),
  orderNumber: "R-1405-000102",
  proformaNumber: "X-1405-000042",
  ground: { kind: "Payment, three approvals", numbers: ["PS-00502"] },
  deliveryTerm: { code: "EXW", name: "Ex Works", namedPlace: "Asaluyeh (plant gate), Iran" },
  destination: "Herat, Afghanistan",
  exitBorder: "Dogharoun",
  signatures: [
    signature("Leila Rostami", "Sales accounting (approval 1)", "08:12", "5b0e7a91cc34d2f08871"),
    signature("Hamid Kazemi", "Treasury (approval 2)", "09:40", "5b0e7a91cc34d2f08871"),
    signature("Parvin Daneshvar", "Finance manager (approval 3, issue)", "11:05", "5b0e7a91cc34d2f08871"),
  ],
};
