import { assert } from "./assert.ts";

/** Series of legal numbers (process, section 2): digits after the prefix, and whether each fiscal year starts anew. */
export const seriesFormats = {
  R: { digits: 6, isYearly: true },
  P: { digits: 6, isYearly: true },
  X: { digits: 6, isYearly: true },
  PS: { digits: 5, isYearly: false },
  PD: { digits: 4, isYearly: true },
  RF: { digits: 4, isYearly: true },
  FA: { digits: 4, isYearly: true },
  CR: { digits: 4, isYearly: true },
  D: { digits: 6, isYearly: true },
  E: { digits: 6, isYearly: true },
  K: { digits: 6, isYearly: true },
  N: { digits: 6, isYearly: true },
  M: { digits: 6, isYearly: true },
  C: { digits: 4, isYearly: false },
} as const;
export type Series = keyof typeof seriesFormats;

/** `P`, 1405, 1 → "P-1405-000001"; series that never start anew leave the year out: "PS-00501". */
export function formatNumber(series: Series, fiscalYear: number, ordinal: number): string {
  assert(Number.isSafeInteger(ordinal) && ordinal >= 1, `a number of a series is positive: ${ordinal}`);
  const { digits, isYearly } = seriesFormats[series];
  const text = String(ordinal).padStart(digits, "0");
  if (series === "C") return `C${text}`;
  return isYearly ? `${series}-${fiscalYear}-${text}` : `${series}-${text}`;
}

/** The parts of a number as formatNumber made it, or null; a series without years answers year 0. */
export function parseNumber(text: string): { series: Series; fiscalYear: number; ordinal: number } | null {
  const match = /^([A-Z]+)-?(?:(\d{4})-)?(\d+)$/.exec(text);
  const series = match?.[1];
  if (!match || !series || !Object.hasOwn(seriesFormats, series)) return null;
  const known = series as Series; // hasOwn above proves it.
  const fiscalYear = match[2] ? Number(match[2]) : 0;
  const ordinal = Number(match[3]);
  if (!Number.isSafeInteger(ordinal) || ordinal < 1) return null;
  return formatNumber(known, fiscalYear, ordinal) === text ? { series: known, fiscalYear, ordinal } : null;
}
