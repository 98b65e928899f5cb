import type { Role } from "../../core/access/roles.ts";
import type { History } from "../../core/imports/history.ts";
import { assert } from "../../core/kernel/assert.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import { addUser, setPassword } from "../../db/access/user.repository.ts";
import { addRate } from "../../db/currency-rates/currency-rate.repository.ts";
import { asOf } from "../../db/imports/as-of.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { addPrice } from "../../db/products/product.repository.ts";
import { putReferenceItem } from "../../db/reference/reference.repository.ts";
import { concerns } from "../kernel/command.ts";
import { addImportedCustomer, addImportedProduct } from "./master-records.ts";
import { Names, type Opening } from "./opening.ts";

export type MasterNames = {
  readonly users: Names;
  readonly products: Names;
  readonly customers: Names;
  /** Ids of rates in the order of the history. */
  readonly rateIds: readonly string[];
};

/** Stores users with their passwords, products with prices, customers, brokers and approved rates. */
export function openMasters(db: WritableDb, { history, passwordHashes }: Opening): MasterNames {
  const users = openUsers(db, history, passwordHashes);
  const products = new Names("product");
  const firstDay = firstDayOf(history);
  for (const product of history.products) {
    const id = addImportedProduct(db, product);
    products.set(product.code, id);
    concerns(db, "product", id);
    const { listPriceRial, exportPriceCents } = product;
    const begin = { productId: id, validFrom: firstDay };
    if (listPriceRial !== null) addPrice(db, { ...begin, list: "domestic", amountMinor: listPriceRial });
    if (exportPriceCents !== null) addPrice(db, { ...begin, list: "export", amountMinor: exportPriceCents });
  }
  const customers = new Names("customer");
  for (const customer of history.customers) {
    const id = addImportedCustomer(db, customer);
    customers.set(customer.code, id);
    concerns(db, "customer", id);
  }
  for (const [place, broker] of history.brokers.entries()) {
    const { code: key, nameFa: fa, nameEn: en, exchange, licenceNo, status } = broker;
    putReferenceItem(db, { kind: "broker", key, fa, en, data: { exchange, licenceNo, status } }, place);
  }
  return { users, products, customers, rateIds: openRates(db, history, users) };
}

/** The list prices hold since the first day that the history knows. */
function firstDayOf({ orders, rates }: History): IsoDate {
  const days = [...orders, ...rates].map(({ date }) => date).toSorted();
  const [first] = days;
  assert(first, "a history has days");
  return first;
}

function openUsers(db: WritableDb, { users }: History, hashes: readonly string[]): Names {
  const names = new Names("user");
  for (const [place, { username, nameFa, nameEn, roles, status }] of users.entries()) {
    const id = addUser(db, { username, nameFa, nameEn, roles, status });
    const argon2id = hashes[place];
    assert(argon2id, "one hash a user");
    setPassword(db, id, argon2id, false);
    names.set(username, id);
    concerns(db, "user", id);
  }
  return names;
}

/** Who enters rates and who approves them; the file tells only the second role. */
const enteringRole: Role = "fin.treasury";
const approvingRole: Role = "sales.manager";

function openRates(db: WritableDb, history: History, users: Names): string[] {
  const personOf = (role: Role): string => {
    const person = history.users.find((user) => user.status === "active" && user.roles.includes(role));
    assert(person, `somebody is ${role}`);
    return users.idOf(person.username);
  };
  const enteredBy = personOf(enteringRole);
  const approvedBy = personOf(approvingRole);
  return history.rates.map((rate) =>
    addRate(asOf(db, rate.date, 8, enteredBy), { ...rate, enteredBy, approvedBy }),
  );
}
