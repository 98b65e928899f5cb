import { assertDigits, digitsOf, plain } from "./check-sums.ts";

export function imoCheckDigit(firstSix: string): string {
  assertDigits(firstSix, 6);
  return String(digitsOf(firstSix).reduce((sum, digit, place) => sum + digit * (7 - place), 0) % 10);
}

export const makeImoNumber = (firstSix: string): string => firstSix + imoCheckDigit(firstSix);

/** The seven Latin digits of a ship's IMO number, or null; some real numbers fail, so a screen warns and goes on. */
export function parseImoNumber(text: string): string | null {
  const digits = plain(text).toUpperCase().replaceAll("IMO", "").trim();
  return /^[0-9]{7}$/.test(digits) && makeImoNumber(digits.slice(0, 6)) === digits ? digits : null;
}

export const isImoNumber = (text: string): boolean => parseImoNumber(text) !== null;
