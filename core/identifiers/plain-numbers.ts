import { ungrouped } from "./check-sums.ts";

const digitsBetween = (text: string, least: number, most: number): string | null => {
  const digits = ungrouped(text);
  return /^[0-9]*$/.test(digits) && digits.length >= least && digits.length <= most ? digits : null;
};

/** The sixteen digits of a cheque's Sayad id, or null; no check digit is known. */
export const parseSayadId = (text: string): string | null => digitsBetween(text, 16, 16);

/** The seven digits of a fleet smart card, or null; the length is of low certainty. */
export const parseFleetCard = (text: string): string | null => digitsBetween(text, 7, 7);

/** A declaration serial or cotage number of one to ten digits, or null; unique per customs house and year. */
export const parseCustomsNumber = (text: string): string | null => digitsBetween(text, 1, 10);

/** The twelve digits of a foreigner's identity number (کد فراگیر), or null. */
export const parseForeignerId = (text: string): string | null => digitsBetween(text, 12, 12);

/** A seal number in capitals, letters and digits up to 20, or null; unique in the company. */
export function parseSealNumber(text: string): string | null {
  const code = ungrouped(text).toUpperCase();
  return /^[A-Z0-9]{1,20}$/.test(code) ? code : null;
}
