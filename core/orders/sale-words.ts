import type { BothLanguages } from "../proformas/proforma-content.ts";
import type { declaredUses, SaleType, settlements } from "./order.contract.ts";

/** Words of a sale on papers and in workbooks. */
export const saleTypeWords: Readonly<Record<SaleType, BothLanguages>> = {
  DOMESTIC: { fa: "فروش داخلی", en: "Domestic sale" },
  EXPORT: { fa: "فروش صادراتی", en: "Export sale" },
  IME: { fa: "بورس کالا", en: "Commodity exchange" },
  IEE: { fa: "بورس انرژی", en: "Energy exchange" },
  FREE: { fa: "مجانی", en: "Free of charge" },
};

export const settlementWords: Readonly<Record<(typeof settlements)[number], BothLanguages>> = {
  cash: { fa: "نقدی", en: "Cash in advance" },
  credit: { fa: "اعتباری", en: "Credit" },
  exchange_cash: { fa: "نقدی بورس", en: "Exchange, cash" },
  exchange_credit: { fa: "اعتباری بورس", en: "Exchange, credit letter" },
  none: { fa: "بدون پرداخت", en: "Nothing to pay" },
};

export const declaredUseWords: Readonly<Record<(typeof declaredUses)[number], BothLanguages>> = {
  industrial: { fa: "صنعتی", en: "industrial" },
  fertilizer: { fa: "کود کشاورزی", en: "fertiliser" },
  export: { fa: "صادرات", en: "export" },
};

/** The word for a stored key, or the key itself when it is not one of ours. */
export function wordFor(words: Readonly<Record<string, BothLanguages>>, key: string): BothLanguages {
  const known = Object.hasOwn(words, key) ? words[key] : undefined;
  return known ?? { fa: key, en: key };
}
