import { toLatinDigits } from "./digits.ts";
import { type CurrencyCode, minorDigits } from "./money.ts";

/** Marks that decide direction and come along when text is pasted. */
const directionMarks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const groupSeparator = "[٬,، \u00a0\u2009\u202f]";
const wholePart = `[0-9]+|[0-9]{1,3}(${groupSeparator})[0-9]{3}(?:\\2[0-9]{3})*`;
const numberPattern = new RegExp(`^([+-]?)(?:(?:${wholePart}))(?:[.٫]([0-9]+))?$`);
const separatorPattern = new RegExp(groupSeparator, "g");
const maximumLength = 80;

/** Removes group separators wherever they stand; only for a field that put them there itself. */
export const withoutSeparators = (text: string): string => text.replaceAll(separatorPattern, "");

/** Sign, whole digits and fraction digits of typed text, or null when it is not one number. */
function numberParts(text: string): { sign: string; digits: string; fraction: string } | null {
  if (text.length > maximumLength) return null;
  const plain = toLatinDigits(text).replaceAll(directionMarks, "").replaceAll("\u2212", "-").trim();
  const match = numberPattern.exec(plain);
  if (!match) return null;
  const fraction = match[3] ?? "";
  const beforePoint = plain.slice(0, fraction === "" ? undefined : -(fraction.length + 1));
  const digits = withoutSeparators(beforePoint)
    .replace(/^[+-]/, "")
    .replace(/^0+(?=[0-9])/, "");
  return { sign: match[1] === "-" ? "-" : "", digits, fraction };
}

function safeNumber(sign: string, digits: string): number | null {
  const magnitude = BigInt(digits);
  if (magnitude > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  return Number(sign === "-" ? -magnitude : magnitude);
}

/**
 * The whole number a person typed, or null.
 * Persian, Arabic or Latin digits; groups of three by one kind of separator (٬ , ، or space); a sign only in front.
 * Misplaced separators are refused because 1,5 may be meant as a fraction; so are fractions and values beyond 2^53-1.
 */
export function parseWholeNumber(text: string): number | null {
  const parts = numberParts(text);
  if (parts?.fraction !== "") return null;
  return safeNumber(parts.sign, parts.digits);
}

/** The amount a person typed in minor units of the currency, or null; more decimals than the currency has are refused. */
export function parseMoneyMinor(text: string, currency: CurrencyCode): number | null {
  const parts = numberParts(text);
  const fractionDigits = minorDigits[currency];
  if (!parts || parts.fraction.length > fractionDigits) return null;
  return safeNumber(parts.sign, parts.digits + parts.fraction.padEnd(fractionDigits, "0"));
}

/** The decimal a person typed as plain text (Latin digits, point, no superfluous zeros), or null. */
export function parseDecimalText(text: string): string | null {
  const parts = numberParts(text);
  if (!parts) return null;
  const fraction = parts.fraction.replace(/0+$/, "");
  const unsigned = fraction === "" ? parts.digits : `${parts.digits}.${fraction}`;
  return unsigned === "0" ? "0" : `${parts.sign}${unsigned}`;
}
