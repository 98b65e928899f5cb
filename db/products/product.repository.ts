import { and, asc, desc, eq, sql } from "drizzle-orm";
import { AppError } from "../../core/kernel/app-error.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type { CurrencyCode } from "../../core/kernel/money.ts";
import { prepared, type ReadableDb, type WritableDb } from "../kernel/database.ts";
import { insertRecord, updateRecord } from "../kernel/records.ts";
import { indexRecord } from "../kernel/search.repository.ts";
import { productPrices, products } from "./product.table.ts";

export type ProductRecord = typeof products.$inferSelect;
export type PriceRecord = typeof productPrices.$inferSelect;
export type PriceList = PriceRecord["list"];
export type NewProduct = Pick<
  ProductRecord,
  | "code"
  | "nameFa"
  | "nameEn"
  | "family"
  | "state"
  | "hs8"
  | "defaultPackaging"
  | "altPackaging"
  | "isVatApplicable"
  | "isExportable"
  | "minOrderKg"
  | "truckLoadKg"
  | "tolerancePercent"
  | "status"
>;
export type NewPrice = {
  readonly productId: string;
  readonly list: PriceList;
  readonly amountMinor: number;
  readonly validFrom: IsoDate;
};

/** Price lists: whole rials per kilogram at home, US cents per ton abroad. */
const listUnits: Readonly<Record<PriceList, { currency: CurrencyCode; unit: PriceRecord["unit"] }>> = {
  domestic: { currency: "IRR", unit: "per_kg" },
  export: { currency: "USD", unit: "per_ton" },
};

const byId = prepared((orm) =>
  orm
    .select()
    .from(products)
    .where(eq(products.id, sql.placeholder("id")))
    .prepare(),
);
const byCode = prepared((orm) =>
  orm
    .select()
    .from(products)
    .where(eq(products.code, sql.placeholder("code")))
    .prepare(),
);
const all = prepared((orm) => orm.select().from(products).orderBy(asc(products.code)).prepare());
const pricesByProduct = prepared((orm) =>
  orm
    .select()
    .from(productPrices)
    .where(eq(productPrices.productId, sql.placeholder("productId")))
    .orderBy(desc(productPrices.validFrom), asc(productPrices.list))
    .prepare(),
);
const latestPrice = prepared((orm) =>
  orm
    .select()
    .from(productPrices)
    .where(
      and(
        eq(productPrices.productId, sql.placeholder("productId")),
        eq(productPrices.list, sql.placeholder("list")),
        sql`${productPrices.validFrom} <= ${sql.placeholder("date")}`,
      ),
    )
    .orderBy(desc(productPrices.validFrom))
    .limit(1)
    .prepare(),
);

/** Refuses with record.notFound. */
export function getProduct(db: ReadableDb, id: string): ProductRecord {
  const product = byId(db).get({ id });
  if (!product) throw new AppError("record.notFound");
  return product;
}

export function findProductByCode(db: ReadableDb, code: string): ProductRecord | null {
  return byCode(db).get({ code }) ?? null;
}

/** Every product by its code. */
export function allProducts(db: ReadableDb): ProductRecord[] {
  return all(db).all();
}

/** Every version of every list price of a product, newest first. */
export function pricesOf(db: ReadableDb, productId: string): PriceRecord[] {
  return pricesByProduct(db).all({ productId });
}

/** The list price that holds on a day: of the versions begun by then the newest; null before the first. */
export function priceOfDay(
  db: ReadableDb,
  productId: string,
  list: PriceList,
  date: IsoDate,
): PriceRecord | null {
  return latestPrice(db).get({ productId, list, date }) ?? null;
}

/** The prices of both lists that hold on a day, the domestic one first. */
export function pricesOfDay(db: ReadableDb, productId: string, date: IsoDate): PriceRecord[] {
  return (["domestic", "export"] as const)
    .map((list) => priceOfDay(db, productId, list, date))
    .filter((price) => price !== null);
}

export function addProduct(db: WritableDb, product: NewProduct): string {
  const id = insertRecord(db, products, product);
  index(db, id, product);
  return id;
}

/** Answers the new rev; refuses with record.changed. */
export function changeProduct(
  db: WritableDb,
  current: { readonly id: string; readonly rev: number },
  product: NewProduct,
): number {
  const rev = updateRecord(db, products, current, product);
  index(db, current.id, product);
  return rev;
}

/** Opens a new version of a list price; the caller has checked that the day has none yet. */
export function addPrice(db: WritableDb, price: NewPrice): string {
  return insertRecord(db, productPrices, { ...price, ...listUnits[price.list] });
}

function index(db: WritableDb, id: string, product: NewProduct): void {
  indexRecord(db, "product", id, [product.nameEn], [product.code, product.nameFa]);
}
