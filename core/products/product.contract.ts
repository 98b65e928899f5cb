import { z } from "zod";
import { command, query } from "../kernel/contract.ts";
import {
  currencySchema,
  decimalTextSchema,
  identifierText,
  idSchema,
  isoDateSchema,
  lineText,
  positiveMinorSchema,
  quantityKgSchema,
  requiredText,
} from "../kernel/schemas.ts";

export const productStates = ["solid", "liquid", "gas"] as const;
export const productStatuses = ["active", "inactive"] as const;
export const priceUnits = ["per_kg", "per_ton"] as const;
/** Price lists: rial per kilogram at home, US dollar cents per ton abroad. */
export const priceLists = ["domestic", "export"] as const;

export const productFields = {
  nameFa: requiredText(200),
  nameEn: requiredText(200),
  family: lineText(40),
  state: z.enum(productStates),
  hs8: identifierText(8),
  defaultPackaging: lineText(30),
  altPackaging: z.array(z.string().max(30)).max(20),
  isVatApplicable: z.boolean(),
  isExportable: z.boolean(),
  minOrderKg: quantityKgSchema,
  truckLoadKg: quantityKgSchema,
  tolerancePercent: decimalTextSchema,
  status: z.enum(productStatuses),
};

const productPrice = z.object({
  id: z.string(),
  list: z.enum(priceLists),
  currency: currencySchema,
  amountMinor: z.int(),
  unit: z.enum(priceUnits),
  validFrom: z.string(),
});

const productRow = z.object({
  id: z.string(),
  code: z.string(),
  rev: z.int(),
  ...z.object(productFields).shape,
  prices: z.array(productPrice),
});
export type ProductRow = z.output<typeof productRow>;

export const editProductFields = { productId: idSchema, rev: z.int(), ...productFields };
export const setPriceFields = {
  productId: idSchema,
  list: z.enum(priceLists),
  amountMinor: positiveMinorSchema,
  validFrom: isoDateSchema,
};

export const productContract = {
  /** Every product with its price of each list on the business day. */
  list: query("/products", {}, z.array(productRow)),
  /** One product with the whole history of its prices, newest first. */
  get: query("/products/{productId}", { productId: idSchema }, productRow),
  edit: command("/products/{productId}", editProductFields, z.object({ id: z.string(), rev: z.int() })),
  /** Opens a new version of a list price from a day on; older versions stay as they were. */
  setPrice: command("/products/{productId}/prices", setPriceFields, z.object({ id: z.string() })),
};
