import { lineNet, lineVat, safeAmount } from "../kernel/amounts.ts";
import type { IsoDate } from "../kernel/iso-date.ts";
import type { CurrencyCode } from "../kernel/money.ts";
import { kilogram } from "../kernel/quantity.ts";
import { type DayRate, priceOrder } from "../orders/pricing.ts";
import { type VatTreatment, vatTreatment } from "../tax/vat.ts";
import type { History } from "./history.ts";
import type { ProductImport, RateImport } from "./master-rows.ts";
import type { OrderImport } from "./order-rows.ts";

export type HistoryPrice = {
  /** Null when the product has no list price or the day no rate. */
  readonly listPriceMinor: number | null;
  readonly netMinor: number;
  readonly vat: VatTreatment;
  readonly vatMinor: number;
  readonly totalMinor: number;
  /** Place of the currency's rate of the day in the history, or null: rials and days without a rate. */
  readonly ratePlace: number | null;
};

export const rateKeyOf = ({ date, kind, currency }: Pick<RateImport, "date" | "kind" | "currency">): string =>
  `${date} ${kind} ${currency}`;

/** Finds rates, and their place in the history, by day, kind and currency. */
export type RateBook = ReadonlyMap<string, { readonly rate: RateImport; readonly place: number }>;

export const rateBookOf = (rates: readonly RateImport[]): RateBook =>
  new Map(rates.map((rate, place) => [rateKeyOf(rate), { rate, place }]));

/** The price of every order that has one, on the day of its pro-forma or else its own. */
export function historyPrices(
  history: Pick<History, "orders" | "proformas" | "products" | "rates">,
  rateKind: string,
): Map<string, HistoryPrice> {
  const rates = rateBookOf(history.rates);
  const productOf = new Map(history.products.map((product) => [product.code, product]));
  const dayOf = new Map(history.proformas.map(({ orderNumber, date }) => [orderNumber, date]));
  const prices = new Map<string, HistoryPrice>();
  for (const order of history.orders) {
    const product = productOf.get(order.productCode);
    const day = dayOf.get(order.number) ?? order.date;
    const price = product && historyPrice(order, product, day, rates, rateKind);
    if (price) prices.set(order.number, price);
  }
  return prices;
}

/**
 * What an order of the past came to on the day of its price, by the rules of today's desk;
 * null for an order without a price. Refuses with amount.tooLarge.
 */
export function historyPrice(
  order: OrderImport,
  product: ProductImport,
  day: IsoDate,
  rates: RateBook,
  rateKind: string,
): HistoryPrice | null {
  const isFree = order.saleType === "FREE";
  if (order.unitPriceMinor === null && !isFree) return null;
  const { currency, priceUnit } = order;
  const quantityKg = kilogram(order.quantityKg);
  const net = lineNet({ currency, quantityKg, unitPriceMinor: order.unitPriceMinor ?? 0, priceUnit });
  const vat = vatOf(order, product, day);
  const vatMinor = lineVat(net, vat.percent).amountMinor;
  const rateOn = (rated: CurrencyCode) =>
    rates.get(rateKeyOf({ date: day, kind: rateKind, currency: rated }));
  const rate = rateOn(currency);
  const dayRates = { rate: rate?.rate ?? null, dollarRate: rateOn("USD")?.rate ?? null };
  return {
    listPriceMinor: listPrice(order, product, vat, dayRates),
    netMinor: net.amountMinor,
    vat,
    vatMinor,
    totalMinor: safeAmount(BigInt(net.amountMinor) + BigInt(vatMinor)),
    ratePlace: rate?.place ?? null,
  };
}

function vatOf(order: OrderImport, product: ProductImport, day: IsoDate): VatTreatment {
  const treatment = vatTreatment({
    saleType: order.saleType,
    productFamily: product.family,
    productCode: product.code,
    declaredUse: order.declaredUse,
    date: day,
  });
  const isExemptProduct = treatment.kind === "taxable" && !product.isVatApplicable;
  return isExemptProduct ? { kind: "exempt", percent: "0", legalBasis: treatment.legalBasis } : treatment;
}

/** The list price in the currency of the order, crossed through the rates of the day as pricing does it. */
function listPrice(
  order: OrderImport,
  product: ProductImport,
  vat: VatTreatment,
  rates: { readonly rate: RateImport | null; readonly dollarRate: RateImport | null },
): number | null {
  const list = order.saleType === "EXPORT" ? product.exportPriceCents : product.listPriceRial;
  const isForeign = order.currency !== "IRR";
  if (list === null || (isForeign && !(rates.rate && rates.dollarRate))) return null;
  const asDayRate = (rate: RateImport | null): DayRate | null =>
    rate && isForeign ? { ...rate, id: rateKeyOf(rate) } : null;
  return priceOrder({
    saleType: order.saleType,
    currency: order.currency,
    quantityKg: kilogram(order.quantityKg),
    unitPriceMinor: order.unitPriceMinor ?? 0,
    listPriceMinor: list,
    rate: asDayRate(rates.rate),
    dollarRate: asDayRate(rates.dollarRate),
    vat,
    limitPercent: "0",
  }).listPriceMinor;
}
