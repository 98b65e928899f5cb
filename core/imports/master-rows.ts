import { exclusiveRoles, type Role, roles } from "../access/roles.ts";
import { type CustomerInput, customerKinds } from "../customers/customer.contract.ts";
import { checkCustomer } from "../customers/customer-rules.ts";
import type { IsoDate } from "../kernel/iso-date.ts";
import { type CurrencyCode, currencyCodes } from "../kernel/money.ts";
import { productStates } from "../products/product.contract.ts";
import { checkProduct, type PackagingStates } from "../products/product-rules.ts";
import type { RowReader } from "./row-reader.ts";

/** What is known before a file is read: reference tables, the day, and what no file of products says. */
export type MasterContext = {
  readonly businessDay: IsoDate;
  readonly packagings: PackagingStates;
  readonly provinces: ReadonlySet<string>;
  readonly rateKinds: ReadonlySet<string>;
  /** Family and further packagings by product code, from the reference table of products. */
  readonly productFacts: ReadonlyMap<
    string,
    { readonly family: string; readonly altPackaging: readonly string[] }
  >;
};

export type UserImport = {
  readonly username: string;
  readonly nameFa: string;
  readonly nameEn: string;
  readonly roles: readonly Role[];
  readonly status: "active" | "inactive";
};

const activity = ["active", "inactive"] as const;

const isRole = (text: string): text is Role => roles.some((role) => role === text);

/** A person of the office; several roles are parted by a semicolon. */
export function readUser(cells: RowReader): UserImport {
  const username = cells.code("user", 60);
  if (username !== "" && !/^[\p{L}\p{N}._@-]+$/u.test(username)) cells.refuse("user", "field.invalid", null);
  return {
    username,
    nameFa: cells.required("name_fa", 120),
    nameEn: cells.required("name_en", 120),
    roles: readRoles(cells),
    status: cells.isEmpty("status") ? "active" : cells.word("status", activity),
  };
}

function readRoles(cells: RowReader): Role[] {
  const given = cells
    .required("role", 200)
    .split(/[;|]/)
    .map((text) => text.trim());
  const held: Role[] = [];
  for (const text of given.filter((word) => word !== "")) {
    if (!isRole(text)) cells.refuse("role", "import.unknownCode", null, { value: text });
    else if (!held.includes(text)) held.push(text);
  }
  for (const [first, second] of exclusiveRoles)
    if (held.includes(first) && held.includes(second))
      cells.refuse("role", "import.rolesTogether", null, { first, second });
  return held;
}

export type ProductImport = {
  readonly code: string;
  readonly nameFa: string;
  readonly nameEn: string;
  readonly family: string;
  readonly state: (typeof productStates)[number];
  readonly hs8: string;
  readonly defaultPackaging: string;
  readonly altPackaging: string[];
  readonly isVatApplicable: boolean;
  readonly isExportable: boolean;
  readonly minOrderKg: number;
  readonly truckLoadKg: number;
  readonly tolerancePercent: string;
  readonly status: "active" | "inactive";
  /** List prices, or null where the cell is empty: rials per kilogram, US cents per ton. */
  readonly listPriceRial: number | null;
  readonly exportPriceCents: number | null;
};

/** Family of a product that the reference table does not know; no VAT exemption names it. */
export const unknownFamily = "other";
const maxKg = 1_000_000_000;

const productColumns: Readonly<Record<string, string>> = {
  hs8: "hs8",
  tolerancePercent: "tolerance_percent",
  defaultPackaging: "default_packaging",
};

export function readProduct(cells: RowReader, context: MasterContext): ProductImport {
  const code = cells.code("product_code", 30);
  const facts = context.productFacts.get(code);
  const product: ProductImport = {
    code,
    nameFa: cells.required("name_fa", 200),
    nameEn: cells.required("name_en", 200),
    family: facts?.family ?? unknownFamily,
    state: cells.word("state", productStates),
    hs8: cells.identifier("hs8", 12).replaceAll(".", ""),
    defaultPackaging: cells.code("default_packaging", 30),
    altPackaging: [...(facts?.altPackaging ?? [])],
    // "by_use": taxable unless the exemption of its declared use says otherwise.
    isVatApplicable: cells.word("vat_applicable", ["yes", "no", "by_use"]) !== "no",
    isExportable: cells.yesNo("exportable"),
    minOrderKg: cells.whole("min_order_kg", 1, maxKg),
    truckLoadKg: cells.whole("truck_load_kg", 1, maxKg),
    tolerancePercent: cells.decimal("tolerance_percent", 8),
    status: cells.isEmpty("status") ? "active" : cells.word("status", activity),
    listPriceRial: readPrice(cells, "list_price_rial_per_kg", "IRR"),
    exportPriceCents: readPrice(cells, "export_price_usd_per_ton", "USD"),
  };
  const named = new Set(cells.faults.map(({ column }) => column));
  for (const { path, code: fault, params } of checkProduct(product, context.packagings)) {
    const column = productColumns[path] ?? "default_packaging";
    if (!named.has(column)) cells.refuse(column, fault, null, params);
  }
  return product;
}

function readPrice(cells: RowReader, column: string, currency: CurrencyCode): number | null {
  if (cells.isEmpty(column)) return null;
  const faultsBefore = cells.faults.length;
  const minor = cells.minor(column, currency);
  if (minor === 0 && cells.faults.length === faultsBefore)
    return cells.refuse(column, "field.tooSmall", null, { min: "1" });
  return minor;
}

export type CustomerImport = CustomerInput & {
  readonly code: string;
  /** "watch" in the file: active, but the credit desk keeps an eye on it. */
  readonly isWatched: boolean;
};

const customerColumns: Readonly<Record<string, string>> = {
  nationalId: "national_id",
  economicCode: "economic_code",
  postalCode: "postal_code",
  countryIso2: "country_iso2",
  iban: "iban",
  phone: "phone",
  mobile: "mobile",
  email: "email",
};

export function readCustomer(cells: RowReader, context: MasterContext): CustomerImport {
  const status = cells.isEmpty("status")
    ? "active"
    : cells.word("status", ["active", "blocked", "inactive", "watch"]);
  const country = cells.required("country_iso2", 2).toUpperCase();
  if (!/^[A-Z]{2}$/.test(country) && country !== "") cells.refuse("country_iso2", "field.invalid", null);
  const customer: CustomerImport = {
    code: cells.code("code", 20),
    kind: cells.word("kind", customerKinds),
    nameFa: cells.required("name_fa", 200),
    nameEn: cells.text("name_en", 200),
    nationalId: cells.identifier("national_id", 20),
    economicCode: cells.identifier("economic_code", 20),
    postalCode: cells.identifier("postal_code", 10),
    provinceIso: cells.knownOrEmpty("province_iso", context.provinces),
    countryIso2: country,
    city: cells.text("city", 100),
    address: cells.text("address", 400),
    phone: cells.text("phone", 40),
    mobile: cells.text("mobile", 40),
    email: cells.text("email", 120),
    iban: cells.identifier("iban", 26).toUpperCase(),
    creditLimitRial: cells.isEmpty("credit_limit_rial") ? 0 : cells.minor("credit_limit_rial", "IRR"),
    segment: cells.text("segment", 20),
    behinyabRef: cells.text("behinyab_ref", 60),
    status: status === "watch" ? "active" : status,
    isWatched: status === "watch",
  };
  const named = new Set(cells.faults.map(({ column }) => column));
  if (named.has("kind")) return customer;
  for (const { path, code, params } of checkCustomer(customer).faults) {
    const column = customerColumns[path] ?? path;
    if (!named.has(column)) cells.refuse(column, code, null, params);
  }
  return customer;
}

export type RateImport = {
  readonly date: IsoDate;
  readonly kind: string;
  readonly currency: CurrencyCode;
  readonly rialPerUnit: string;
  readonly note: string;
};

const ratedCodes = ["USD", "EUR", "AED", "CNY", "TRY", "IQD"] as const satisfies readonly CurrencyCode[];

/** A rate of a day that has come; how a rate of today stands is for a second person to say. */
export function readRate(cells: RowReader, context: MasterContext): RateImport {
  const date = cells.day("date");
  cells.sameJalali("date_jalali", date);
  if (date > context.businessDay) cells.refuse("date", "import.futureDay", null);
  if (!cells.isEmpty("unit") && cells.whole("unit", 1, 1_000) !== 1)
    cells.refuse("unit", "import.differs", null, { expected: "1" });
  const faultsBefore = cells.faults.length;
  const rialPerUnit = cells.decimal("rial_per_unit", 8);
  if (rialPerUnit === "0" && cells.faults.length === faultsBefore)
    cells.refuse("rial_per_unit", "rate.notPositive", null);
  return {
    date,
    kind: cells.known("kind", context.rateKinds),
    currency: cells.word("currency", ratedCodes),
    rialPerUnit,
    note: cells.text("note", 200),
  };
}

/** Currencies as a checked word, for every file with amounts. */
export function readCurrency(cells: RowReader): CurrencyCode {
  return cells.word("currency", currencyCodes);
}
