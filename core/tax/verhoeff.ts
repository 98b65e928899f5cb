import { assert } from "../kernel/assert.ts";

/** Product of the dihedral group D5: rotations 0-4, reflections 5-9. */
function dihedral(a: number, b: number): number {
  const rotation = b % 5;
  if (a < 5) return b < 5 ? (a + rotation) % 5 : 5 + ((a + rotation) % 5);
  return b < 5 ? 5 + ((a - rotation) % 5) : (a - b + 5) % 5;
}

const firstPermutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4] as const;

/** The permutation applied as often as the digit's place says; it repeats after eight places. */
function permuted(digit: number, place: number): number {
  let value = digit;
  for (let step = 0; step < place % 8; step += 1) value = firstPermutation[value] ?? 0;
  return value;
}

const inverse = (value: number): number => (value < 5 ? (5 - value) % 5 : value);

/** The Verhoeff check digit to be written after the digits. */
export function verhoeffCheckDigit(digits: string): string {
  assert(/^[0-9]+$/.test(digits), `digits: ${digits}`);
  const state = Array.from(digits, Number)
    .reverse()
    .reduce((sum, digit, index) => dihedral(sum, permuted(digit, index + 1)), 0);
  return String(inverse(state));
}

export const isVerhoeff = (digits: string): boolean =>
  /^[0-9]{2,}$/.test(digits) && verhoeffCheckDigit(digits.slice(0, -1)) === digits.slice(-1);
