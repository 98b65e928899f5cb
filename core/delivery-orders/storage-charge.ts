import { decimal, product, roundedUnits, whole } from "../kernel/decimal.ts";

export type LateLifting = {
  readonly valueRial: number | bigint;
  readonly daysSinceIssue: number;
  readonly freeDays: number;
  /** Share of the value for each day above the free ones, plain decimal text. */
  readonly ratePerDay: string;
};

/** Settings a new company begins with. */
export const defaultFreeDays = 30;
export const defaultStorageRatePerDay = "0.003";

/** The charge for goods that stay after the free days, whole rials, half up. */
export function storageChargeRial(late: LateLifting): bigint {
  const days = Math.max(0, late.daysSinceIssue - late.freeDays);
  return roundedUnits(product(product(whole(late.valueRial), decimal(late.ratePerDay)), whole(days)), 0);
}
