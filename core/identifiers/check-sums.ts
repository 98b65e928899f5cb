import { assert } from "../kernel/assert.ts";
import { toLatinDigits } from "../kernel/digits.ts";

/** The text as the rules read it: Latin digits, no outer spaces. */
export const plain = (text: string): string => toLatinDigits(text).trim();

/** The text without the spaces and dashes that people write between groups. */
export const ungrouped = (text: string): string => plain(text).replaceAll(/[\s-]/g, "");

export const digitsOf = (digits: string): number[] => Array.from(digits, Number);

export const isOneDigitRepeated = (digits: string): boolean => /^(.)\1*$/.test(digits);

/** Stops a make function that was given something other than exactly that many digits. */
export function assertDigits(digits: string, count: number): void {
  assert(new RegExp(`^[0-9]{${count}}$`).test(digits), `${count} digits: ${digits}`);
}

/** Luhn sum: every second digit from the right doubled, its digits added. */
export function luhnSum(digits: string): number {
  return digitsOf(digits)
    .reverse()
    .map((digit, place) => (place % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)))
    .reduce((sum, value) => sum + value, 0);
}

export const isLuhn = (digits: string): boolean => luhnSum(digits) % 10 === 0;

export const luhnCheckDigit = (digits: string): string => String((10 - (luhnSum(`${digits}0`) % 10)) % 10);
