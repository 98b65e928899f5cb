import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type { ProductRow } from "../../core/products/product.contract.ts";
import type { ReadableDb } from "../../db/kernel/database.ts";
import {
  allProducts,
  getProduct,
  type PriceRecord,
  type ProductRecord,
  pricesOf,
  pricesOfDay,
} from "../../db/products/product.repository.ts";

/** Every product with its prices of the day. */
export function listProducts(db: ReadableDb, businessDay: IsoDate): ProductRow[] {
  return allProducts(db).map((product) => toRow(product, pricesOfDay(db, product.id, businessDay)));
}

/** One product with every price it had, has and will have. */
export function readProduct(db: ReadableDb, productId: string): ProductRow {
  return toRow(getProduct(db, productId), pricesOf(db, productId));
}

function toRow(product: ProductRecord, prices: readonly PriceRecord[]): ProductRow {
  const { id, code, rev, nameFa, nameEn, family, state, hs8, defaultPackaging, altPackaging } = product;
  const { isVatApplicable, isExportable, minOrderKg, truckLoadKg, tolerancePercent, status } = product;
  return {
    ...{ id, code, rev, nameFa, nameEn, family, state, hs8, defaultPackaging },
    altPackaging: [...altPackaging],
    ...{ isVatApplicable, isExportable, minOrderKg, truckLoadKg, tolerancePercent, status },
    prices: prices.map(({ id: priceId, list, currency, amountMinor, unit, validFrom }) => ({
      id: priceId,
      ...{ list, currency, amountMinor, unit, validFrom },
    })),
  };
}
