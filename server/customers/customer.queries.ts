import type { CustomerRecord, CustomerRow } from "../../core/customers/customer.contract.ts";
import {
  customerList,
  findSameIdentifier,
  findSameName,
  getCustomer,
  type CustomerRow as StoredCustomer,
} from "../../db/customers/customer.repository.ts";
import type { ReadableDb } from "../../db/kernel/database.ts";
import { type Page, type PageRequest, readPage } from "../../db/kernel/list.repository.ts";

export function listCustomers(
  db: ReadableDb,
  request: PageRequest<"code" | "name", "status">,
): Page<CustomerRow> {
  return readPage<CustomerRow, "code" | "name", "status">(db, customerList, request);
}

export function readCustomer(db: ReadableDb, customerId: string): CustomerRecord {
  return toRecord(getCustomer(db, customerId));
}

export type Duplicate = CustomerRow & { readonly because: "nationalId" | "name" };

/** Customers that this one may already be: the same identifier first, then the same name. */
export function findDuplicateCustomers(
  db: ReadableDb,
  like: { nameFa: string; nationalId: string; exceptId?: string | undefined },
): Duplicate[] {
  const exceptId = like.exceptId ?? null;
  const same = findSameIdentifier(db, like.nationalId, exceptId);
  const named = like.nameFa === "" ? [] : findSameName(db, like.nameFa, exceptId);
  return [
    ...same.map((row) => ({ ...toListRow(row), because: "nationalId" as const })),
    ...named
      .filter((row) => !same.some(({ id }) => id === row.id))
      .map((row) => ({ ...toListRow(row), because: "name" as const })),
  ];
}

function toListRow(row: StoredCustomer): CustomerRow {
  const { id, code, kind, nameFa, nameEn, nationalId, city, countryIso2, status } = row;
  return { id, code, kind, nameFa, nameEn, nationalId, city, countryIso2, status };
}

function toRecord(row: StoredCustomer): CustomerRecord {
  return {
    ...toListRow(row),
    rev: row.rev,
    economicCode: row.economicCode,
    postalCode: row.postalCode,
    provinceIso: row.provinceIso,
    address: row.address,
    phone: row.phone,
    mobile: row.mobile,
    email: row.email,
    iban: row.iban,
    creditLimitRial: row.creditLimitRial,
    segment: row.segment,
    behinyabRef: row.behinyabRef,
  };
}
