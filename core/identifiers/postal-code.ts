import { isOneDigitRepeated, plain } from "./check-sums.ts";

export type PostalCodeVerdict = "ok" | "warn" | "bad";

/** The widely copied pattern; no official text is known to us, so what falls outside only warns. */
const usualPattern = /^(?!(.)\1{3})[13-9]{4}[1346-9][013-9]{5}$/;

/** The ten Latin digits without dashes, or null. */
export function parsePostalCode(text: string): string | null {
  const digits = plain(text).replaceAll("-", "");
  return /^[0-9]{10}$/.test(digits) && !isOneDigitRepeated(digits) ? digits : null;
}

/** "bad" is refused; "warn" is stored with the user's confirmation. */
export function postalCodeVerdict(text: string): PostalCodeVerdict {
  const digits = parsePostalCode(text);
  if (digits === null) return "bad";
  return usualPattern.test(digits) ? "ok" : "warn";
}
