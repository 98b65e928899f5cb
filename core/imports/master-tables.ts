import type { TableReader } from "./import-table.ts";
import {
  type CustomerImport,
  type MasterContext,
  type ProductImport,
  type RateImport,
  readCustomer,
  readProduct,
  readRate,
  readUser,
  type UserImport,
} from "./master-rows.ts";

/** What each file of base data becomes. */
export type MasterValues = {
  readonly users: UserImport;
  readonly products: ProductImport;
  readonly customers: CustomerImport;
  readonly currency_rates: RateImport;
};

export const userTable: TableReader<UserImport> = {
  read: readUser,
  unique: [{ column: "user", keyOf: ({ username }) => username.toLowerCase() }],
};

export const productTable = (context: MasterContext): TableReader<ProductImport> => ({
  read: (cells) => readProduct(cells, context),
  unique: [{ column: "product_code", keyOf: ({ code }) => code }],
});

export const customerTable = (context: MasterContext): TableReader<CustomerImport> => ({
  read: (cells) => readCustomer(cells, context),
  unique: [
    { column: "code", keyOf: ({ code }) => code },
    { column: "national_id", keyOf: ({ nationalId }) => nationalId },
  ],
});

export const rateTable = (context: MasterContext): TableReader<RateImport> => ({
  read: (cells) => readRate(cells, context),
  unique: [{ column: "currency", keyOf: ({ date, kind, currency }) => `${date} ${kind} ${currency}` }],
});
