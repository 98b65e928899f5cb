import { isOneDigitRepeated, plain } from "./check-sums.ts";
import { isLegalId } from "./legal-id.ts";
import { isNationalId } from "./national-id.ts";

export const taxpayerKinds = ["natural", "legal", "partnership", "foreign"] as const;
export type TaxpayerKind = (typeof taxpayerKinds)[number];

/** Lengths as in the buyer table of the tax system. */
const lengths: Readonly<Record<TaxpayerKind, number>> = {
  natural: 14,
  legal: 11,
  partnership: 11,
  foreign: 14,
};

/**
 * The Latin digits of an economic code, or null.
 * A company's is its national id; a person's begins with the national id. The 12-digit number of the years
 * before is refused and belongs in its own field.
 */
export function parseEconomicCode(text: string, kind: TaxpayerKind): string | null {
  const digits = plain(text);
  if (!/^[0-9]+$/.test(digits) || digits.length !== lengths[kind] || isOneDigitRepeated(digits)) return null;
  if (kind === "legal" && !isLegalId(digits)) return null;
  if (kind === "natural" && !isNationalId(digits.slice(0, 10))) return null;
  return digits;
}

export const isEconomicCode = (text: string, kind: TaxpayerKind): boolean =>
  parseEconomicCode(text, kind) !== null;

/** The economic number of the years before the present system: 12 digits, no check digit known. */
export const isLegacyEconomicNumber = (text: string): boolean => /^[0-9]{12}$/.test(plain(text));
