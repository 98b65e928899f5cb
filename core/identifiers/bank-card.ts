import { assertDigits, isLuhn, isOneDigitRepeated, luhnCheckDigit, plain } from "./check-sums.ts";

export function makeBankCard(firstFifteen: string): string {
  assertDigits(firstFifteen, 15);
  return firstFifteen + luhnCheckDigit(firstFifteen);
}

/** The sixteen Latin digits of a bank card, or null. */
export function parseBankCard(text: string): string | null {
  const digits = plain(text).replaceAll(/[ -]/g, "");
  return /^[0-9]{16}$/.test(digits) && !isOneDigitRepeated(digits) && isLuhn(digits) ? digits : null;
}

export const isBankCard = (text: string): boolean => parseBankCard(text) !== null;
