import type { History } from "../../core/imports/history.ts";
import type { HistoryPrice } from "../../core/imports/history-prices.ts";
import { assert } from "../../core/kernel/assert.ts";
import { parseNumber, type Series } from "../../core/kernel/series.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { seedSeries } from "../../db/kernel/series.repository.ts";

/** The scan of a payment slip, already in the file store. */
export type StoredScan = { readonly sha256: string; readonly sizeBytes: number; readonly name: string };

/** Everything that a company opens with; days are already moved. */
export type Opening = {
  readonly history: History;
  /** By order number; worked out on the days of the files, because a tax rate belongs to its own year. */
  readonly prices: ReadonlyMap<string, HistoryPrice>;
  /** By slip number. */
  readonly scans: ReadonlyMap<string, StoredScan>;
  /** One a user, in their order. */
  readonly passwordHashes: readonly string[];
};

/** Ids by the names that the files use. */
export class Names {
  readonly #kind: string;
  readonly #ids = new Map<string, string>();

  constructor(kind: string) {
    this.#kind = kind;
  }

  set(name: string, id: string): void {
    this.#ids.set(name, id);
  }

  /** The files were held against one another before, so a name that is missing here is a bug. */
  idOf(name: string): string {
    const id = this.#ids.get(name);
    assert(id !== undefined, `${this.#kind} ${name} was stored before`);
    return id;
  }
}

/** The year that stands in a number; 0 for a series that never starts anew. */
export function yearOf(number: string): number {
  const parts = parseNumber(number);
  assert(parts, `a legal number: ${number}`);
  return parts.fiscalYear;
}

/** Lets every series go on after the highest number that the history used, each year for itself. */
export function seedAllSeries(db: WritableDb, history: History): void {
  const highest = new Map<string, { series: Series; fiscalYear: number; ordinal: number }>();
  for (const number of numbersOf(history)) {
    const parts = parseNumber(number);
    if (!parts) continue;
    const key = `${parts.series} ${parts.fiscalYear}`;
    if ((highest.get(key)?.ordinal ?? 0) < parts.ordinal) highest.set(key, parts);
  }
  for (const { series, fiscalYear, ordinal } of highest.values()) seedSeries(db, series, fiscalYear, ordinal);
}

/** Every number in use, also those that documents only refer to: credit approvals, payer declarations. */
function numbersOf(history: History): string[] {
  return [
    ...history.customers.map(({ code }) => code),
    ...history.orders.map(({ number }) => number),
    ...history.proformas.map(({ number }) => number),
    ...history.payments.flatMap(({ number, payerDeclaration }) => [number, payerDeclaration]),
    ...history.freeApprovals.map(({ number }) => number),
    ...history.deliveryOrders.flatMap(({ number, groundRef }) => [number, ...groundRef.split(";")]),
    ...history.refunds.map(({ number }) => number),
  ];
}
