import { assert } from "../kernel/assert.ts";
import { toLatinDigits } from "../kernel/digits.ts";
import { dayNumberOf, type IsoDate } from "../kernel/iso-date.ts";
import { verhoeffCheckDigit } from "./verhoeff.ts";

/** Ten hexadecimal digits. */
const serialLimit = 16n ** 10n;

const hexadecimal = (value: bigint | number, length: number): string =>
  value.toString(16).toUpperCase().padStart(length, "0");

/** Letters of the memory id stand for their ASCII codes. */
const memoryDigits = (memoryId: string): string =>
  memoryId.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0)));

function taxIdOf(memoryId: string, day: bigint, serial: bigint): string {
  const checked = memoryDigits(memoryId) + String(day).padStart(6, "0") + String(serial).padStart(12, "0");
  return memoryId + hexadecimal(day, 5) + hexadecimal(serial, 10) + verhoeffCheckDigit(checked);
}

/**
 * The unique tax number of an invoice, 22 characters.
 * The day is counted in UTC from 1970-01-01, so near midnight it may differ from the local one: store the day that
 * was used, and never use a serial again.
 */
export function makeTaxId(memoryId: string, utcDay: IsoDate, serial: bigint): string {
  assert(/^[A-Z0-9]{6}$/.test(memoryId), `a memory id of six capitals or digits: ${memoryId}`);
  assert(serial >= 0n && serial < serialLimit, `a serial of ten hexadecimal digits: ${serial}`);
  const day = dayNumberOf(utcDay);
  assert(day >= 0, `a day since 1970: ${utcDay}`);
  return taxIdOf(memoryId, BigInt(day), serial);
}

/** A unique tax number in capitals, or null. */
export function parseTaxId(text: string): string | null {
  const code = toLatinDigits(text).trim().toUpperCase();
  if (!/^[0-9A-Z]{6}[0-9A-F]{15}[0-9]$/.test(code)) return null;
  const [day, serial] = [BigInt(`0x${code.slice(6, 11)}`), BigInt(`0x${code.slice(11, 21)}`)];
  return taxIdOf(code.slice(0, 6), day, serial) === code ? code : null;
}

export const isTaxId = (text: string): boolean => parseTaxId(text) !== null;
