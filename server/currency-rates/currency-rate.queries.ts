import type { RateRow } from "../../core/currency-rates/currency-rate.contract.ts";
import { ratedCurrencies } from "../../core/currency-rates/currency-rate-rules.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import { getSettings } from "../../db/company/company.repository.ts";
import { findPreviousRate, findRateRow, ratePage } from "../../db/currency-rates/currency-rate.repository.ts";
import type { ReadableDb } from "../../db/kernel/database.ts";
import type { Page, PageRequest } from "../../db/kernel/list.repository.ts";

export function listRates(db: ReadableDb, request: PageRequest<"date", "currency">): Page<RateRow> {
  return ratePage(db, request);
}

type RateOfDay = {
  readonly currency: (typeof ratedCurrencies)[number];
  readonly rate: RateRow | null;
  /** The last approved rate before the day, decimal text. */
  readonly previous: string | null;
};

/** The rates of a day of the kind that the company prices by, one entry a currency. */
export function ratesOfDay(
  db: ReadableDb,
  date: IsoDate,
): { date: string; kind: string; rates: RateOfDay[] } {
  const kind = getSettings(db).rateKind;
  const rates = ratedCurrencies.map((currency) => ({
    currency,
    rate: findRateRow(db, { date, kind, currency }),
    previous: findPreviousRate(db, { date, kind, currency })?.rialPerUnit ?? null,
  }));
  return { date, kind, rates };
}
