import { AppError } from "../kernel/app-error.ts";
import { compareDecimals } from "../kernel/decimal.ts";
import type { IsoDate } from "../kernel/iso-date.ts";
import type { CurrencyCode } from "../kernel/money.ts";

/** Currencies whose rate of the day the office enters each morning. */
export const ratedCurrencies = ["USD", "EUR", "AED", "CNY"] as const satisfies readonly CurrencyCode[];

type KnownRate = {
  readonly date: string;
  readonly currency: string;
  readonly state: "entered" | "approved";
  readonly enteredBy: string;
};

/** Refuses with rate.otherDay, rate.notPositive, rate.locked. */
export function assertMayEnter(
  rate: { readonly date: IsoDate; readonly rialPerUnit: string },
  businessDay: IsoDate,
  known: KnownRate | null,
): void {
  if (rate.date !== businessDay) throw new AppError("rate.otherDay", { date: rate.date, today: businessDay });
  if (compareDecimals(rate.rialPerUnit, "0") <= 0) throw new AppError("rate.notPositive");
  if (known) assertOpen(known);
}

/** Refuses with rate.locked, rate.sameUser, rate.otherDay: yesterday's rate no longer prices anything. */
export function assertMayApprove(rate: KnownRate, userId: string, businessDay: IsoDate): void {
  assertOpen(rate);
  if (rate.enteredBy === userId) throw new AppError("rate.sameUser");
  if (rate.date !== businessDay) throw new AppError("rate.otherDay", { date: rate.date, today: businessDay });
}

function assertOpen({ state, currency, date }: KnownRate): void {
  if (state === "approved") throw new AppError("rate.locked", { currency, date });
}
