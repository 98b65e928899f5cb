import type { z } from "zod";
import { commandInput } from "../../core/kernel/contract.ts";
import { assertMayBegin } from "../../core/products/price-rules.ts";
import { setPriceFields } from "../../core/products/product.contract.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { addPrice, getProduct, pricesOf } from "../../db/products/product.repository.ts";
import { concerns } from "../kernel/command.ts";

const input = commandInput(setPriceFields);

/** Opens a new version of a list price. Refuses with product.priceInPast, product.priceExists. */
export const setPrice = {
  name: "products.setPrice",
  input,
  run(db: WritableDb, { commandId: _id, ...price }: z.output<typeof input>) {
    const product = getProduct(db, price.productId);
    const versions = pricesOf(db, product.id).filter(({ list }) => list === price.list);
    assertMayBegin(price.validFrom, db.writing.businessDay, versions);
    const id = addPrice(db, price);
    concerns(db, "product", product.id);
    return { id };
  },
};
