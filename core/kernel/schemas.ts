import { z } from "zod";
import type { ErrorCode } from "./app-error.ts";
import { type IsoDate, isIsoDate } from "./iso-date.ts";
import { currencyCodes } from "./money.ts";
import { normaliseIdentifier } from "./normalise.ts";

/** A custom zod fault that names one of our codes; the mapper in the server reads it. */
export const fault = (code: ErrorCode) => ({ params: { code } });

export const idSchema = z.uuid();
export const commandIdSchema = z.uuid();

/** Free text of one line; outer spaces are dropped. */
export const lineText = (max: number) => z.string().trim().max(max);
export const requiredText = (max: number) => z.string().trim().min(1).max(max);

/** Codes and identifiers: digits of any script become Latin, spaces and dashes fall away. */
export const identifierText = (max: number) =>
  z
    .string()
    .max(max * 2)
    .transform(normaliseIdentifier)
    .pipe(z.string().max(max));

/** Gregorian day as YYYY-MM-DD. */
export const isoDateSchema: z.ZodType<IsoDate, string> = z
  .string()
  .refine(isIsoDate, fault("field.notDate"))
  .transform((text): IsoDate => text as IsoDate); // The refinement above is the constructor's own test.

export const currencySchema = z.enum(currencyCodes);
/** Minor units of the currency beside it; whole, not negative, a safe integer. */
export const amountMinorSchema = z.int().min(0);
export const positiveMinorSchema = z.int().min(1);
export const quantityKgSchema = z.int().min(1).max(1_000_000_000);
/** A decimal number as text, so that no binary float touches a rate or a percent. */
export const decimalTextSchema = z
  .string()
  .refine((text) => /^\d{1,15}(\.\d{1,8})?$/.test(text), fault("field.notNumber"));
export const reasonSchema = requiredText(500);

/** Paging of every list: keyset cursor from the page before, at most 200 rows. */
export const pageFields = {
  after: z.string().max(400).optional(),
  limit: z.int().min(1).max(200).default(100),
  descending: z.boolean().default(true),
  q: z.string().trim().max(80).optional(),
};

/** A page of a list: `next` asks for the page after it; the count is exact or "at least". */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({
    rows: z.array(row),
    next: z.string().nullable(),
    count: z.object({ value: z.int(), isExact: z.boolean() }),
  });
