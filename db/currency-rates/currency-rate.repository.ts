import { and, eq, sql } from "drizzle-orm";
import { AppError } from "../../core/kernel/app-error.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import { jalaliMonthKey } from "../../core/kernel/jalali.ts";
import type { CurrencyCode } from "../../core/kernel/money.ts";
import { prepared, type ReadableDb, type WritableDb } from "../kernel/database.ts";
import { type ListDefinition, type Page, type PageRequest, readPage } from "../kernel/list.repository.ts";
import { insertRecord, updateRecord } from "../kernel/records.ts";
import { currencyRates } from "./currency-rate.table.ts";

export type RateRecord = typeof currencyRates.$inferSelect;
/** A day, a kind of rate and a currency; at most one rate stands for them. */
export type RateKey = { readonly date: IsoDate; readonly kind: string; readonly currency: CurrencyCode };
export type NewRate = RateKey & {
  /** Decimal text: rials for one unit of the currency. */
  readonly rialPerUnit: string;
  readonly note: string;
  readonly enteredBy: string;
  /** Null while nobody has approved it. */
  readonly approvedBy: string | null;
};

const byId = prepared((orm) =>
  orm
    .select()
    .from(currencyRates)
    .where(eq(currencyRates.id, sql.placeholder("id")))
    .prepare(),
);
const byKey = prepared((orm) =>
  orm
    .select()
    .from(currencyRates)
    .where(
      and(
        eq(currencyRates.date, sql.placeholder("date")),
        eq(currencyRates.kind, sql.placeholder("kind")),
        eq(currencyRates.currency, sql.placeholder("currency")),
      ),
    )
    .prepare(),
);

/** Refuses with record.notFound. */
export function getRate(db: ReadableDb, id: string): RateRecord {
  const rate = byId(db).get({ id });
  if (!rate) throw new AppError("record.notFound");
  return rate;
}

/** The rate of a day, approved or not, or null. */
export function findRate(db: ReadableDb, key: RateKey): RateRecord | null {
  return byKey(db).get({ ...key }) ?? null;
}

/** The rate of a day that may price something: entered by one person and approved by another; null without one. */
export function findApprovedRate(db: ReadableDb, key: RateKey): RateRecord | null {
  const rate = findRate(db, key);
  return rate?.state === "approved" ? rate : null;
}

/** The last rate before a day, for comparison; null without one. */
export function findPreviousRate(db: ReadableDb, key: RateKey): { date: string; rialPerUnit: string } | null {
  const row = db.row<{ date: string; rialPerUnit: string }>(
    `SELECT date, rial_per_unit AS rialPerUnit FROM currency_rate
     WHERE currency = ? AND kind = ? AND date < ? AND state = 'approved' ORDER BY date DESC LIMIT 1`,
    key.currency,
    key.kind,
    key.date,
  );
  return row ?? null;
}

export function addRate(db: WritableDb, rate: NewRate): string {
  return insertRecord(db, currencyRates, toRow(rate));
}

/** Replaces a rate that prices nothing yet; the caller has checked its state. */
export function changeRate(
  db: WritableDb,
  current: { readonly id: string; readonly rev: number },
  rate: NewRate,
): number {
  return updateRecord(db, currencyRates, current, toRow(rate));
}

export function approveRate(db: WritableDb, rate: RateRecord, approvedBy: string): number {
  return updateRecord(db, currencyRates, rate, { state: "approved", approvedBy });
}

function toRow(rate: NewRate) {
  return {
    ...rate,
    monthKey: jalaliMonthKey(rate.date),
    state: rate.approvedBy === null ? ("entered" as const) : ("approved" as const),
  };
}

/** A rate as a list shows it, with the names of those who entered and approved it. */
export type RateRow = {
  id: string;
  date: string;
  kind: string;
  currency: CurrencyCode;
  rialPerUnit: string;
  state: RateRecord["state"];
  enteredBy: string;
  enteredByFa: string;
  enteredByEn: string;
  approvedBy: string | null;
  approvedByFa: string | null;
  approvedByEn: string | null;
  note: string;
};

const rateList: ListDefinition<"date", "currency"> = {
  table: "currency_rate",
  searchKind: "currencyRate",
  sorts: { date: "date" },
  filters: { currency: "currency" },
  columns: `record.id, record.date, record.kind, record.currency, record.rial_per_unit AS rialPerUnit, record.state,
    record.entered_by AS enteredBy, coalesce(entering.name_fa, record.entered_by) AS enteredByFa,
    coalesce(entering.name_en, record.entered_by) AS enteredByEn,
    record.approved_by AS approvedBy, coalesce(approving.name_fa, record.approved_by) AS approvedByFa,
    coalesce(approving.name_en, record.approved_by) AS approvedByEn, record.note`,
  joins: `LEFT JOIN app_user entering ON entering.id = record.entered_by
    LEFT JOIN app_user approving ON approving.id = record.approved_by`,
};

/** One page of all rates, by day. */
export function ratePage(db: ReadableDb, request: PageRequest<"date", "currency">): Page<RateRow> {
  return readPage(db, rateList, request);
}

/** The rate of a day with the names of those who entered and approved it, or null. */
export function findRateRow(db: ReadableDb, key: RateKey): RateRow | null {
  const row = db.row<RateRow>(
    `SELECT ${rateList.columns} FROM currency_rate record ${rateList.joins}
     WHERE record.date = ? AND record.kind = ? AND record.currency = ?`,
    key.date,
    key.kind,
    key.currency,
  );
  return row ?? null;
}
