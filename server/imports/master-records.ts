import { checkCustomer } from "../../core/customers/customer-rules.ts";
import type { CustomerImport, ProductImport } from "../../core/imports/master-rows.ts";
import type { Json } from "../../core/kernel/canonical-json.ts";
import { addCustomer, type CustomerRow, changeCustomer } from "../../db/customers/customer.repository.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import {
  addProduct,
  changeProduct,
  type NewProduct,
  type ProductRecord,
} from "../../db/products/product.repository.ts";

/** The product as it is stored, without the prices, which have their own versions. */
function productFields({
  listPriceRial: _list,
  exportPriceCents: _export,
  ...product
}: ProductImport): NewProduct {
  return product;
}

export const addImportedProduct = (db: WritableDb, product: ProductImport): string =>
  addProduct(db, productFields(product));

export const changeImportedProduct = (
  db: WritableDb,
  current: ProductRecord,
  product: ProductImport,
): number => changeProduct(db, current, productFields(product));

export const isSameProduct = (current: ProductRecord, product: ProductImport): boolean =>
  isSame(current, productFields(product));

/** What a form would have asked to confirm counts as confirmed: whoever imports a file stands for it. */
function customerFields({ isWatched, ...customer }: CustomerImport, custom: Json) {
  const confirmedWarnings = checkCustomer(customer).warnings.map(({ code }) => code);
  const others = Object.entries(custom ?? {}).filter(([key]) => key !== "isWatched");
  const watch = isWatched ? [["isWatched", true] as const] : [];
  return { ...customer, confirmedWarnings, custom: Object.fromEntries([...others, ...watch]) };
}

export const addImportedCustomer = (db: WritableDb, customer: CustomerImport): string =>
  addCustomer(db, customerFields(customer, {}));

export const changeImportedCustomer = (
  db: WritableDb,
  current: CustomerRow,
  customer: CustomerImport,
): number => changeCustomer(db, current, customerFields(customer, current.custom));

export const isSameCustomer = (current: CustomerRow, customer: CustomerImport): boolean =>
  isSame(current, customerFields(customer, current.custom));

/** Whether a stored record already says all that a file says. */
export function isSame(
  current: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>>,
): boolean {
  return Object.entries(given).every(
    ([key, value]) => JSON.stringify(current[key]) === JSON.stringify(value),
  );
}
