import { assertDigits, isLuhn, luhnCheckDigit, ungrouped } from "./check-sums.ts";

function parseWagon(text: string, length: number): string | null {
  const digits = ungrouped(text);
  return digits.length === length && /^[0-9]+$/.test(digits) && isLuhn(digits) ? digits : null;
}

/** The twelve Latin digits of a UIC wagon number, or null. */
export const parseUicWagon = (text: string): string | null => parseWagon(text, 12);
export const isUicWagon = (text: string): boolean => parseUicWagon(text) !== null;

/** The eight Latin digits of a wagon of the 1520 mm gauge, or null. */
export const parseWagon1520 = (text: string): string | null => parseWagon(text, 8);
export const isWagon1520 = (text: string): boolean => parseWagon1520(text) !== null;

export function makeUicWagon(firstEleven: string): string {
  assertDigits(firstEleven, 11);
  return firstEleven + luhnCheckDigit(firstEleven);
}

export function makeWagon1520(firstSeven: string): string {
  assertDigits(firstSeven, 7);
  return firstSeven + luhnCheckDigit(firstSeven);
}

/** Digits 3 and 4 name the country; 96 is Iran. */
export const wagonCountryOf = (uicWagon: string): string => uicWagon.slice(2, 4);

/** The written form 31-96-7850123-4. */
export const uicWagonText = (uicWagon: string): string =>
  [uicWagon.slice(0, 2), uicWagon.slice(2, 4), uicWagon.slice(4, 11), uicWagon.slice(11)].join("-");
