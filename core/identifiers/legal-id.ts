import { assertDigits, digitsOf, isOneDigitRepeated, plain } from "./check-sums.ts";

const weights = [29, 27, 23, 19, 17, 29, 27, 23, 19, 17] as const;

export function legalIdCheckDigit(firstTen: string): string {
  assertDigits(firstTen, 10);
  const digits = digitsOf(firstTen);
  const shift = Number(firstTen.slice(-1)) + 2;
  const sum = weights.reduce((total, weight, place) => total + ((digits[place] ?? 0) + shift) * weight, 0);
  return String((sum % 11) % 10);
}

export const makeLegalId = (firstTen: string): string => firstTen + legalIdCheckDigit(firstTen);

/** The eleven Latin digits of a company's national id (شناسه ملی), or null; all digits equal and digits 4-9 zero are refused. */
export function parseLegalId(text: string): string | null {
  const digits = plain(text);
  if (!/^[0-9]{11}$/.test(digits) || isOneDigitRepeated(digits) || digits.slice(3, 9) === "000000")
    return null;
  return makeLegalId(digits.slice(0, 10)) === digits ? digits : null;
}

export const isLegalId = (text: string): boolean => parseLegalId(text) !== null;
