import { assert } from "./assert.ts";
import type { Brand } from "./brand.ts";

/** Whole Iranian rials; never a fraction, never toman. */
export type Rial = Brand<number, "Rial">;

export function rial(value: number): Rial {
  assert(Number.isSafeInteger(value), `rial amount is a safe integer: ${value}`);
  return value as Rial;
}

export const currencyCodes = ["IRR", "USD", "EUR", "AED", "CNY", "TRY", "IQD"] as const;
export type CurrencyCode = (typeof currencyCodes)[number];

/** Digits after the decimal point; the rial has none here, whatever ISO 4217 says. */
export const minorDigits: Readonly<Record<CurrencyCode, number>> = {
  IRR: 0,
  USD: 2,
  EUR: 2,
  AED: 2,
  CNY: 2,
  TRY: 2,
  IQD: 3,
};

/** An amount in minor units (cents; whole rials for IRR), a safe integer. */
export type Money = { readonly currency: CurrencyCode; readonly amountMinor: number };

export function money(currency: CurrencyCode, amountMinor: number): Money {
  assert(Number.isSafeInteger(amountMinor), `money is a safe integer of minor units: ${amountMinor}`);
  return { currency, amountMinor };
}
