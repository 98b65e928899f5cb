import { AppError } from "./app-error.ts";
import { type Decimal, decimal, divideHalfUp, product, roundedUnits, truncated, whole } from "./decimal.ts";
import { type CurrencyCode, type Money, money, type Rial, rial } from "./money.ts";
import type { Kilogram } from "./quantity.ts";

/** The number that stands for an exact result, or the refusal when a number cannot hold it. */
export function safeAmount(value: bigint): number {
  const limit = BigInt(Number.MAX_SAFE_INTEGER);
  if (value > limit || value < -limit) throw new AppError("amount.tooLarge");
  return Number(value);
}

/** Quantity times unit price to the whole minor unit, half up; any decimals, no upper limit. */
export const netUnits = (quantity: Decimal, unitPriceMinor: Decimal): bigint =>
  roundedUnits(product(quantity, unitPriceMinor), 0);

/** Net times percent to the whole minor unit, the fraction cut off; no upper limit. */
export const vatUnits = (netMinor: bigint, percent: Decimal): bigint =>
  truncated(product(product(whole(netMinor), percent), { units: 1n, scale: 2 }));

/** Net price of a weight in whole rials; exact, since kilograms and rials per kilogram are whole. */
export function lineNetRial(weightKg: Kilogram, rialPerKg: Rial): Rial {
  return rial(safeAmount(netUnits(whole(weightKg), whole(rialPerKg))));
}

export type PriceUnit = "per_kg" | "per_ton";

export type PricedLine = {
  readonly currency: CurrencyCode;
  readonly quantityKg: Kilogram;
  /** Minor units of the currency for one kilogram or one ton, as `priceUnit` says. */
  readonly unitPriceMinor: number;
  readonly priceUnit: PriceUnit;
};

/** Net price of a line, half up to the minor unit. */
export function lineNet(line: PricedLine): Money {
  const exact = BigInt(line.quantityKg) * BigInt(line.unitPriceMinor);
  return money(line.currency, safeAmount(line.priceUnit === "per_ton" ? divideHalfUp(exact, 1000n) : exact));
}

/** VAT of a net amount, cut off to the minor unit; `percentText` is plain decimal text such as "10". */
export function lineVat(net: Money, percentText: string): Money {
  return money(net.currency, safeAmount(vatUnits(BigInt(net.amountMinor), decimal(percentText))));
}

/** Exact sum; a year of sales in rials comes near the limit of a number. */
export function sumMinor(values: Iterable<number | bigint>): bigint {
  let total = 0n;
  for (const value of values) total += BigInt(value);
  return total;
}
