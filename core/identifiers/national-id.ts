import { assertDigits, digitsOf, isOneDigitRepeated, plain } from "./check-sums.ts";

export function nationalIdCheckDigit(firstNine: string): string {
  assertDigits(firstNine, 9);
  const remainder = digitsOf(firstNine).reduce((sum, digit, place) => sum + digit * (10 - place), 0) % 11;
  return String(remainder < 2 ? remainder : 11 - remainder);
}

export const makeNationalId = (firstNine: string): string => firstNine + nationalIdCheckDigit(firstNine);

/** The ten Latin digits of a person's national id (کد ملی), or null; all digits equal and digits 4-9 zero are refused. */
export function parseNationalId(text: string): string | null {
  const digits = plain(text);
  if (!/^[0-9]{10}$/.test(digits) || isOneDigitRepeated(digits) || digits.slice(3, 9) === "000000")
    return null;
  return makeNationalId(digits.slice(0, 9)) === digits ? digits : null;
}

export const isNationalId = (text: string): boolean => parseNationalId(text) !== null;

/** For importers only: spreadsheets drop leading zeros, so eight and nine digits are the same number padded; forms ask for ten. */
export function parseImportedNationalId(text: string): string | null {
  const digits = plain(text);
  return parseNationalId(/^[0-9]{8,9}$/.test(digits) ? digits.padStart(10, "0") : digits);
}
