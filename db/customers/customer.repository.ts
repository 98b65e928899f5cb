import { eq, sql } from "drizzle-orm";
import type { CustomerInput } from "../../core/customers/customer.contract.ts";
import { AppError } from "../../core/kernel/app-error.ts";
import { normaliseForSearch, sortKeyOf } from "../../core/kernel/normalise.ts";
import { prepared, type ReadableDb, type WritableDb } from "../kernel/database.ts";
import type { ListDefinition } from "../kernel/list.repository.ts";
import { insertRecord, updateRecord } from "../kernel/records.ts";
import { indexRecord } from "../kernel/search.repository.ts";
import { customers } from "./customer.table.ts";

export type CustomerRow = typeof customers.$inferSelect;

const byId = prepared((orm) =>
  orm
    .select()
    .from(customers)
    .where(eq(customers.id, sql.placeholder("id")))
    .prepare(),
);
const byCode = prepared((orm) =>
  orm
    .select()
    .from(customers)
    .where(eq(customers.code, sql.placeholder("code")))
    .prepare(),
);

/** Refuses with record.notFound. */
export function getCustomer(db: ReadableDb, id: string): CustomerRow {
  const customer = byId(db).get({ id });
  if (!customer) throw new AppError("record.notFound");
  return customer;
}

export function findCustomerByCode(db: ReadableDb, code: string): CustomerRow | null {
  return byCode(db).get({ code }) ?? null;
}

type Confirmed = { readonly code: string; readonly confirmedWarnings: readonly string[] };

export function addCustomer(db: WritableDb, customer: CustomerInput & Confirmed): string {
  const id = insertRecord(db, customers, toRow(customer));
  index(db, id, customer);
  return id;
}

/** Refuses with record.changed. */
export function changeCustomer(
  db: WritableDb,
  current: { id: string; rev: number },
  customer: CustomerInput & Confirmed,
): number {
  const rev = updateRecord(db, customers, current, toRow(customer));
  index(db, current.id, customer);
  return rev;
}

function toRow(customer: CustomerInput & Confirmed) {
  return {
    ...customer,
    nameNorm: normaliseForSearch(customer.nameFa),
    nameSort: sortKeyOf(customer.nameFa),
  };
}

function index(db: WritableDb, id: string, customer: CustomerInput & Confirmed): void {
  const { nationalId, economicCode, city, phone, mobile, nameFa, nameEn, code } = customer;
  indexRecord(db, "customer", id, [nationalId, economicCode, city, phone, mobile], [code, nameFa, nameEn]);
}

/** Customers with one of our two identifiers equal; an empty identifier is like nobody's. */
export function findSameIdentifier(
  db: ReadableDb,
  nationalId: string,
  exceptId: string | null,
): CustomerRow[] {
  if (nationalId === "") return [];
  return db
    .rows<{ id: string }>(
      "SELECT id FROM customer WHERE national_id = ? AND id IS NOT ? LIMIT 5",
      nationalId,
      exceptId,
    )
    .map(({ id }) => getCustomer(db, id));
}

/** Customers whose name reads the same once yeh, kaf, spaces and marks are folded. */
export function findSameName(db: ReadableDb, nameFa: string, exceptId: string | null): CustomerRow[] {
  return db
    .rows<{ id: string }>(
      "SELECT id FROM customer WHERE name_norm = ? AND id IS NOT ? LIMIT 5",
      normaliseForSearch(nameFa),
      exceptId,
    )
    .map(({ id }) => getCustomer(db, id));
}

export const customerList: ListDefinition<"code" | "name", "status"> = {
  table: "customer",
  searchKind: "customer",
  sorts: { code: "code", name: "name_sort" },
  filters: { status: "status" },
  columns: `record.id, record.code, record.kind, record.name_fa AS nameFa, record.name_en AS nameEn,
    record.national_id AS nationalId, record.city, record.country_iso2 AS countryIso2, record.status`,
  joins: "",
};
