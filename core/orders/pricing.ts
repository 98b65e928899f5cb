import { lineNet, lineVat, type PriceUnit, safeAmount } from "../kernel/amounts.ts";
import { AppError } from "../kernel/app-error.ts";
import { absolute, compare, decimal, decimalText, divideHalfUp, product, whole } from "../kernel/decimal.ts";
import { type CurrencyCode, money } from "../kernel/money.ts";
import type { Kilogram } from "../kernel/quantity.ts";
import type { VatTreatment } from "../tax/vat.ts";
import type { Pricing, SaleType } from "./order.contract.ts";

/** An approved rate of the day: rials for one unit of the currency, decimal text. */
export type DayRate = {
  readonly id: string;
  readonly kind: string;
  readonly date: string;
  readonly currency: CurrencyCode;
  readonly rialPerUnit: string;
};

export type PricingFacts = {
  readonly saleType: SaleType;
  readonly currency: CurrencyCode;
  readonly quantityKg: Kilogram;
  readonly unitPriceMinor: number;
  /** Rials per kilogram at home; US cents per ton abroad. */
  readonly listPriceMinor: number;
  /** Rates of the sale's currency and of the dollar in which the export list stands; none for rial. */
  readonly rate: DayRate | null;
  readonly dollarRate: DayRate | null;
  readonly vat: VatTreatment;
  /** Decimal text, "2" for ±2 %. */
  readonly limitPercent: string;
};

export const priceUnitOf = (currency: CurrencyCode): PriceUnit => (currency === "IRR" ? "per_kg" : "per_ton");

/**
 * What a unit price comes to: net half up, VAT cut off, difference to the list, inside the expert's limit or not.
 * Refuses with order.priceZero, order.priceNotZero, amount.tooLarge.
 */
export function priceOrder(facts: PricingFacts): Pricing {
  const isFree = facts.saleType === "FREE";
  if (isFree && facts.unitPriceMinor !== 0) throw new AppError("order.priceNotZero");
  if (!isFree && facts.unitPriceMinor < 1) throw new AppError("order.priceZero");
  const priceUnit = priceUnitOf(facts.currency);
  const net = isFree
    ? money(facts.currency, 0)
    : lineNet({
        currency: facts.currency,
        quantityKg: facts.quantityKg,
        unitPriceMinor: facts.unitPriceMinor,
        priceUnit,
      });
  const vat = lineVat(net, facts.vat.percent);
  const listPriceMinor = listPriceIn(facts);
  return {
    unitPriceMinor: facts.unitPriceMinor,
    priceUnit,
    listPriceMinor,
    netMinor: net.amountMinor,
    vatKind: facts.vat.kind,
    vatPercent: facts.vat.percent,
    vatLegalBasis: facts.vat.legalBasis,
    vatMinor: vat.amountMinor,
    totalMinor: safeAmount(BigInt(net.amountMinor) + BigInt(vat.amountMinor)),
    rateId: facts.rate?.id ?? null,
    rialPerUnit: facts.rate?.rialPerUnit ?? null,
    rateDate: facts.rate?.date ?? null,
    rateKind: facts.rate?.kind ?? null,
    differencePercent: isFree ? null : differencePercent(facts.unitPriceMinor, listPriceMinor),
    isInsideLimit: isFree || isInsideLimit(facts.unitPriceMinor, listPriceMinor, facts.limitPercent),
    limitPercent: facts.limitPercent,
  };
}

/** The list price in the sale's own currency; the export list in dollars crosses through the two rates, half up. */
function listPriceIn({ currency, listPriceMinor, rate, dollarRate }: PricingFacts): number {
  if (currency === "IRR" || currency === "USD" || !rate || !dollarRate) return listPriceMinor;
  const dollars = product(whole(listPriceMinor), decimal(dollarRate.rialPerUnit));
  const own = decimal(rate.rialPerUnit);
  // Both sides brought to the same scale, so that one exact integer division remains.
  const scale = Math.max(dollars.scale, own.scale);
  const lift = (value: { units: bigint; scale: number }): bigint =>
    value.units * 10n ** BigInt(scale - value.scale);
  return safeAmount(divideHalfUp(lift(dollars), lift(own)));
}

/** Difference to the list in percent with at most two decimals, half away from zero: "-0.5". */
export function differencePercent(price: number, list: number): string {
  const difference = BigInt(price) - BigInt(list);
  const size = difference < 0n ? -difference : difference;
  const hundredths = divideHalfUp(size * 10_000n, BigInt(list));
  const text = decimalText({ units: hundredths, scale: 2 });
  return difference < 0n && hundredths > 0n ? `-${text}` : text;
}

/** Whether a price stays within so many percent of the list, both ways, borders included. */
export function isInsideLimit(price: number, list: number, limitPercent: string): boolean {
  const difference = absolute(whole(BigInt(price) - BigInt(list)));
  const allowed = product(whole(list), decimal(limitPercent));
  return compare(product(difference, whole(100)), allowed) <= 0;
}
