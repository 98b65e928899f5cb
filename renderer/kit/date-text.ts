import { toLatinDigits } from "../../core/kernel/digits.ts";
import { type IsoDate, isIsoDate } from "../../core/kernel/iso-date.ts";
import { parseJalaliText } from "../../core/kernel/jalali.ts";

/** The day a person typed: Jalali in any form our calendar reads, or an ISO day of the Gregorian calendar. */
export function readDate(text: string, today: IsoDate | null): IsoDate | null {
  const plain = toLatinDigits(text).trim();
  if (isIsoDate(plain)) return plain;
  return today === null ? parseJalaliText(text) : parseJalaliText(text, today);
}
