import type { z } from "zod";
import type { priceLists, productFields, ProductRow as Row } from "../../core/products/product.contract.ts";

export type ProductRow = Row;
export type PriceList = (typeof priceLists)[number];
export type ProductInput = {
  readonly [Key in keyof typeof productFields]: z.output<(typeof productFields)[Key]>;
};
