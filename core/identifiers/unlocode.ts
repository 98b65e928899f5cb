import { plain } from "./check-sums.ts";

/** A UN/LOCODE in capitals without space, or null; whether the place exists only the list knows. */
export function parseUnlocode(text: string): string | null {
  const code = plain(text).replaceAll(" ", "").toUpperCase();
  return /^[A-Z]{2}[A-Z2-9]{3}$/.test(code) ? code : null;
}

export const isUnlocode = (text: string): boolean => parseUnlocode(text) !== null;
