import type { Locale } from "../../core/kernel/app-error.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type { CurrencyCode, Money } from "../../core/kernel/money.ts";

/** A sum in one currency; a year of rials passes 2^53, so the amount is a bigint of minor units. */
export type MoneyTotal = { readonly currency: CurrencyCode; readonly amountMinor: bigint };

export type Titles = Readonly<Record<Locale, string>>;

/**
 * One field of a row on a sheet. A `date` takes two columns (the real date and its Jalali text),
 * a `money` two (amount and currency); a null leaves the cell empty.
 */
export type SheetColumn<Row> = { readonly key: string; readonly title: Titles; readonly width: number } & (
  | { readonly kind: "text" | "code"; readonly value: (row: Row) => string | null }
  | { readonly kind: "integer"; readonly value: (row: Row) => number | null }
  | { readonly kind: "percent"; readonly value: (row: Row) => string | null }
  | { readonly kind: "date"; readonly value: (row: Row) => IsoDate | null }
  | { readonly kind: "money"; readonly value: (row: Row) => Money | null }
);

/** A line of totals under the rows: sums by the key of a column; one line for each currency. */
export type TotalsLine = Readonly<Record<string, bigint | MoneyTotal>>;

export type SheetDefinition<Row> = {
  readonly name: Titles;
  readonly columns: readonly SheetColumn<Row>[];
};

/** One line of totals for each currency under the money column `key`; the sums of `counts` stand in the first line. */
export function moneyTotals(
  key: string,
  totals: readonly MoneyTotal[],
  counts: Readonly<Record<string, bigint>>,
): readonly TotalsLine[] {
  const [first, ...others] = totals;
  if (!first) return [{ ...counts }];
  return [{ ...counts, [key]: first }, ...others.map((total) => ({ [key]: total }))];
}
