import { assert } from "../kernel/assert.ts";
import { plain } from "./check-sums.ts";

/** ISO 6346 letter values: A is 10, then upwards past every multiple of 11. */
function valueOfCharacter(character: string): number {
  const value = Number.parseInt(character, 36);
  return value < 10 ? value : value + Math.floor((value - 1) / 10);
}

export function containerCheckDigit(firstTen: string): string {
  assert(/^[A-Z]{3}[UJZ][0-9]{6}$/.test(firstTen), `owner, category and serial number: ${firstTen}`);
  const sum = Array.from(firstTen, valueOfCharacter).reduce(
    (total, value, place) => total + value * 2 ** place,
    0,
  );
  return String((sum % 11) % 10);
}

export const makeContainerNumber = (firstTen: string): string => firstTen + containerCheckDigit(firstTen);

/** An ISO 6346 container number in capitals without spaces, or null; the owner prefix is not looked up. */
export function parseContainerNumber(text: string): string | null {
  const code = plain(text).replaceAll(/[ -]/g, "").toUpperCase();
  if (!/^[A-Z]{3}[UJZ][0-9]{7}$/.test(code)) return null;
  return makeContainerNumber(code.slice(0, 10)) === code ? code : null;
}

export const isContainerNumber = (text: string): boolean => parseContainerNumber(text) !== null;
