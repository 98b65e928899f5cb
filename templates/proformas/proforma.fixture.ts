import type { Locale } from "../../core/kernel/app-error.ts";
import { isoDate } from "../../core/kernel/iso-date.ts";
import { money } from "../../core/kernel/money.ts";
import { kilogram } from "../../core/kernel/quantity.ts";
import type { Letterhead, PaperSignature, Party } from "../kit/paper-data.ts";
import type { ProformaPaper } from "./proforma-paper.ts";

/** Invented papers for the tests of this room. */
export const letterheads: Readonly<Record<Locale, Letterhead>> = {
  fa: {
    kind: "domestic",
    companyName: "شرکت پتروشیمی آذرخش کرانه (سهامی خاص)",
    companyNameOther: null,
    address: "عسلویه، منطقه ویژه اقتصادی انرژی پارس، بلوار مجتمع‌ها",
    phone: "077-37320000",
    email: "sales@example.com",
    website: "www.example.com",
    logo: null,
  },
  en: {
    kind: "export",
    companyName: "Azarakhsh Karaneh Petrochemical Company",
    companyNameOther: "شرکت پتروشیمی آذرخش کرانه (سهامی خاص)",
    address: "Pars Special Economic Energy Zone, Asaluyeh, Iran",
    phone: "+98 77 3732 0000",
    email: "export@example.com",
    website: "www.example.com",
    logo: null,
  },
};

export const seller: Readonly<Record<Locale, Party>> = {
  fa: {
    name: "شرکت پتروشیمی آذرخش کرانه (سهامی خاص)",
    nationalId: "14002484090",
    economicCode: "14002484090",
    registrationNo: "512347",
    postalCode: "7836434918",
    address: "بوشهر، عسلویه، منطقه ویژه اقتصادی انرژی پارس",
    phone: "077-37320000",
    country: null,
  },
  en: {
    name: "Azarakhsh Karaneh Petrochemical Company",
    nationalId: "14002484090",
    economicCode: "14002484090",
    registrationNo: "512347",
    postalCode: "7836434918",
    address: "Pars Special Economic Energy Zone, Asaluyeh, Bushehr",
    phone: "+98 77 3732 0000",
    country: "Iran",
  },
};

export const buyer: Readonly<Record<Locale, Party>> = {
  fa: {
    name: "شرکت ظروف یکبارمصرف نگین شرق",
    nationalId: "10868189959",
    economicCode: "10868189959",
    registrationNo: null,
    postalCode: "9593438656",
    address: "مشهد، شهرک صنعتی توس، خیابان تولید، پلاک ۴۳",
    phone: "051-32366000",
    country: null,
  },
  en: {
    name: "Herat Agro Supplies Co.",
    nationalId: null,
    economicCode: null,
    registrationNo: "AF-20817",
    postalCode: null,
    address: "No. 12, Jada-e-Mukhabirat, Herat",
    phone: "+93 40 222 111",
    country: "Afghanistan",
  },
};

export const expert: Readonly<Record<Locale, PaperSignature>> = {
  fa: signature("امیر توکلی", "کارشناس فروش", "09:31", "a41f27c60be1449d9c07"),
  en: signature("Amir Tavakoli", "Sales expert", "09:31", "a41f27c60be1449d9c07"),
};

export const manager: Readonly<Record<Locale, PaperSignature>> = {
  fa: signature("نازنین فرهودی", "مدیر فروش", "10:05", "a41f27c60be1449d9c07"),
  en: signature("Nazanin Farhoudi", "Sales manager", "10:05", "a41f27c60be1449d9c07"),
};

export function signature(name: string, role: string, time: string, contentHash: string): PaperSignature {
  return { name, role, signedOn: isoDate("2026-11-21"), signedAtTime: time, contentHash };
}

export const domesticProforma: ProformaPaper = {
  language: "fa",
  letterhead: letterheads.fa,
  state: "issued",
  number: "P-1405-000116",
  trackingCode: "AEFQ15B211",
  orderNumber: "R-1405-000116",
  date: isoDate("2026-11-21"),
  validUntil: isoDate("2026-11-24"),
  isCopy: false,
  seller: seller.fa,
  buyer: buyer.fa,
  lines: [
    {
      goodsCode: "39023000",
      description: "پلی‌پروپیلن رندوم کوپلیمر PP-RP340",
      packaging: "کیسه ۲۵ کیلوگرمی",
      quantityKg: kilogram(22_000),
      unitPrice: { price: money("IRR", 1_258_900), per: "kg" },
      net: money("IRR", 27_695_800_000),
    },
  ],
  net: money("IRR", 27_695_800_000),
  vat: { treatment: "taxable", ratePercent: "10", amount: money("IRR", 2_769_580_000), legalBasis: null },
  total: money("IRR", 30_465_380_000),
  saleType: "فروش داخلی",
  settlement: "نقدی",
  deliveryTerm: { code: "EXW", name: "تحویل در محل کار", namedPlace: "عسلویه (درب مجتمع)" },
  destination: "مشهد",
  exitBorder: null,
  tolerancePercent: "5",
  bankAccount: {
    bank: "بانک تجارت",
    holder: "شرکت پتروشیمی آذرخش کرانه",
    accountNo: "0046916813",
    iban: "IR490180000000469168138292",
  },
  rate: null,
  notes: ["مهلت بارگیری ۳۰ روز پس از صدور حواله است؛ پس از آن انبارداری روزانه محاسبه می‌شود."],
  signatures: [expert.fa, manager.fa],
};

export const exportProforma: ProformaPaper = {
  ...domesticProforma,
  language: "en",
  letterhead: letterheads.en,
  number: "X-1405-000042",
  trackingCode: "AAPJ30R28M",
  orderNumber: "R-1405-000102",
  validUntil: isoDate("2026-11-28"),
  seller: seller.en,
  buyer: buyer.en,
  lines: [
    {
      goodsCode: "31021000",
      description: "Urea, granular, 46% N",
      packaging: "50 kg bag",
      quantityKg: kilogram(500_000),
      unitPrice: { price: money("USD", 38_907), per: "ton" },
      net: money("USD", 19_453_500),
    },
  ],
  net: money("USD", 19_453_500),
  vat: {
    treatment: "zero",
    ratePercent: "0",
    amount: money("USD", 0),
    legalBasis: "VAT law of 1400, export of goods against the customs permit",
  },
  total: money("USD", 19_453_500),
  saleType: "Export sale",
  settlement: "Cash in advance",
  deliveryTerm: { code: "EXW", name: "Ex Works", namedPlace: "Asaluyeh (plant gate), Iran" },
  destination: "Herat, Afghanistan",
  exitBorder: "Dogharoun",
  bankAccount: {
    bank: "Tejarat Bank, Asaluyeh branch",
    holder: "Azarakhsh Karaneh Petrochemical Company",
    accountNo: null,
    iban: "IR490180000000469168138292",
  },
  rate: {
    kind: "currency exchange centre",
    date: isoDate("2026-11-21"),
    quotedCurrency: "USD",
    rialPerUnit: "700250",
  },
  notes: ["Loading within 30 days after the delivery order; storage is charged afterwards."],
  signatures: [expert.en, manager.en],
};
