import type { RowFault } from "../../core/imports/import.contract.ts";
import type {
  CustomerImport,
  ProductImport,
  RateImport,
  UserImport,
} from "../../core/imports/master-rows.ts";
import { faultAt, type ReadRow } from "../../core/imports/row-reader.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import { addUser, changeUser, findUserByUsername } from "../../db/access/user.repository.ts";
import { addRate, changeRate, findRate } from "../../db/currency-rates/currency-rate.repository.ts";
import { findCustomerByCode, findSameIdentifier } from "../../db/customers/customer.repository.ts";
import type { ReadableDb, WritableDb } from "../../db/kernel/database.ts";
import {
  addPrice,
  findProductByCode,
  type NewPrice,
  type PriceList,
  priceOfDay,
} from "../../db/products/product.repository.ts";
import {
  addImportedCustomer,
  addImportedProduct,
  changeImportedCustomer,
  changeImportedProduct,
  isSame,
  isSameCustomer,
  isSameProduct,
} from "./master-records.ts";
import type { MasterRows } from "./read-master-file.ts";

/** What one row of a file does to the company, without having done it. */
export type Step = {
  readonly effect: "new" | "changed" | "unchanged";
  /** Answers the id of the record; never called for an unchanged one. */
  readonly write: (db: WritableDb) => string;
};

export type Importing = { readonly actorId: string; readonly businessDay: IsoDate };

/** How a file of base data meets the data that are there: a step a row, or the faults that keep it out. */
export function planImport(
  db: ReadableDb,
  read: MasterRows,
  importing: Importing,
): { steps: readonly Step[]; faults: readonly RowFault[] } {
  const outcomes = planRows(db, read, importing);
  return {
    steps: outcomes.flatMap((outcome) => ("effect" in outcome ? [outcome] : [])),
    faults: outcomes.flatMap((outcome) => ("code" in outcome ? [outcome] : [])),
  };
}

function planRows(db: ReadableDb, read: MasterRows, importing: Importing): (Step | RowFault)[] {
  switch (read.kind) {
    case "users":
      return read.rows.map((row) => planUser(db, row, importing));
    case "products":
      return read.rows.map((row) => planProduct(db, row, importing));
    case "customers":
      return read.rows.map((row) => planCustomer(db, row));
    case "currency_rates":
      return read.rows.map((row) => planRate(db, row, importing));
  }
}

const unchanged = (id: string): Step => ({ effect: "unchanged", write: () => id });

/** A new user has no password: the first sign-in sets one. */
function planUser(
  db: ReadableDb,
  { value, source }: ReadRow<UserImport>,
  { actorId }: Importing,
): Step | RowFault {
  const current = findUserByUsername(db, value.username);
  if (!current) return { effect: "new", write: (writer) => addUser(writer, value) };
  const losesDesk = value.status !== "active" || !value.roles.includes("adm");
  if (current.id === actorId && losesDesk) return faultAt(source, "role", "import.ownRole");
  if (isSame(current, value)) return unchanged(current.id);
  return {
    effect: "changed",
    write(writer) {
      changeUser(writer, current, value);
      return current.id;
    },
  };
}

/** Prices that differ from those of the day begin today; an empty cell leaves a price as it is. */
function planProduct(
  db: ReadableDb,
  { value, source }: ReadRow<ProductImport>,
  { businessDay }: Importing,
): Step | RowFault {
  const current = findProductByCode(db, value.code);
  const prices: Omit<NewPrice, "productId">[] = [];
  for (const { list, amountMinor, column } of pricesIn(value)) {
    const price = current && priceOfDay(db, current.id, list, businessDay);
    if (amountMinor === null || price?.amountMinor === amountMinor) continue;
    if (price?.validFrom === businessDay)
      return faultAt(source, column, "product.priceExists", { date: businessDay });
    prices.push({ list, amountMinor, validFrom: businessDay });
  }
  const writePrices = (writer: WritableDb, productId: string): string => {
    for (const price of prices) addPrice(writer, { ...price, productId });
    return productId;
  };
  if (!current)
    return { effect: "new", write: (writer) => writePrices(writer, addImportedProduct(writer, value)) };
  const isKept = isSameProduct(current, value);
  if (isKept && prices.length === 0) return unchanged(current.id);
  return {
    effect: "changed",
    write(writer) {
      if (!isKept) changeImportedProduct(writer, current, value);
      return writePrices(writer, current.id);
    },
  };
}

function pricesIn(product: ProductImport): { list: PriceList; amountMinor: number | null; column: string }[] {
  return [
    { list: "domestic", amountMinor: product.listPriceRial, column: "list_price_rial_per_kg" },
    { list: "export", amountMinor: product.exportPriceCents, column: "export_price_usd_per_ton" },
  ];
}

function planCustomer(db: ReadableDb, { value, source }: ReadRow<CustomerImport>): Step | RowFault {
  const current = findCustomerByCode(db, value.code);
  const [other] = findSameIdentifier(db, value.nationalId, current?.id ?? null);
  if (other) return faultAt(source, "national_id", "import.identifierTaken", { code: other.code });
  if (!current) return { effect: "new", write: (writer) => addImportedCustomer(writer, value) };
  if (isSameCustomer(current, value)) return unchanged(current.id);
  return {
    effect: "changed",
    write(writer) {
      changeImportedCustomer(writer, current, value);
      return current.id;
    },
  };
}

/**
 * Rates of past days come approved, since they price nothing any more; a rate of today waits for a second person.
 * A rate that somebody approved is never replaced, nor one of a past day that nobody did.
 */
function planRate(
  db: ReadableDb,
  { value, source }: ReadRow<RateImport>,
  { actorId, businessDay }: Importing,
): Step | RowFault {
  const current = findRate(db, value);
  const isToday = value.date === businessDay;
  const rate = { ...value, enteredBy: actorId, approvedBy: isToday ? null : actorId };
  if (!current) return { effect: "new", write: (writer) => addRate(writer, rate) };
  if (current.rialPerUnit === value.rialPerUnit) return unchanged(current.id);
  const { currency, date } = value;
  if (current.state === "approved")
    return faultAt(source, "rial_per_unit", "rate.locked", { currency, date });
  if (!isToday) return faultAt(source, "date", "rate.otherDay", { date, today: businessDay });
  return {
    effect: "changed",
    write(writer) {
      changeRate(writer, current, rate);
      return current.id;
    },
  };
}
