import type { z } from "zod";
import { AppError } from "../../core/kernel/app-error.ts";
import { commandInput } from "../../core/kernel/contract.ts";
import { editProductFields } from "../../core/products/product.contract.ts";
import { checkProduct } from "../../core/products/product-rules.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { changeProduct, getProduct } from "../../db/products/product.repository.ts";
import { packagingStates } from "../../db/reference/reference.repository.ts";
import { concerns } from "../kernel/command.ts";

const input = commandInput(editProductFields);

/** Changes a product; papers that were issued keep what they said. Refuses with input.invalid, record.changed. */
export const editProduct = {
  name: "products.edit",
  input,
  run(db: WritableDb, { commandId: _id, productId, rev, ...product }: z.output<typeof input>) {
    const current = getProduct(db, productId);
    if (current.rev !== rev) throw new AppError("record.changed");
    const faults = checkProduct(product, packagingStates(db));
    if (faults.length > 0) throw new AppError("input.invalid", {}, faults);
    const newRev = changeProduct(db, current, { ...product, code: current.code });
    concerns(db, "product", productId);
    return { id: productId, rev: newRev };
  },
};
