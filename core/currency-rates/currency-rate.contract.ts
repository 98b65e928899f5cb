import { z } from "zod";
import { command, query } from "../kernel/contract.ts";
import {
  currencySchema,
  decimalTextSchema,
  idSchema,
  isoDateSchema,
  lineText,
  pageFields,
  pageOf,
  requiredText,
} from "../kernel/schemas.ts";

export const rateStates = ["entered", "approved"] as const;

const rateRow = z.object({
  id: z.string(),
  date: z.string(),
  kind: z.string(),
  currency: currencySchema,
  rialPerUnit: z.string(),
  state: z.enum(rateStates),
  /** Ids of the two persons with their names. */
  enteredBy: z.string(),
  enteredByFa: z.string(),
  enteredByEn: z.string(),
  approvedBy: z.string().nullable(),
  approvedByFa: z.string().nullable(),
  approvedByEn: z.string().nullable(),
  note: z.string(),
});
export type RateRow = z.output<typeof rateRow>;

export const enterRateFields = {
  date: isoDateSchema,
  kind: requiredText(20),
  currency: currencySchema.exclude(["IRR"]),
  rialPerUnit: decimalTextSchema,
  note: lineText(200).default(""),
};
export const approveRateFields = { rateId: idSchema };

export const currencyRateContract = {
  list: query(
    "/currency-rates",
    { ...pageFields, currency: currencySchema.optional(), sort: z.enum(["date"]).default("date") },
    pageOf(rateRow),
  ),
  /** The rates of the business day, one row a currency, entered or not yet. */
  today: query(
    "/currency-rates/today",
    {},
    z.object({
      date: z.string(),
      kind: z.string(),
      rates: z.array(
        z.object({ currency: currencySchema, rate: rateRow.nullable(), previous: z.string().nullable() }),
      ),
    }),
  ),
  /** Enters a rate of a day; until approved by somebody else it prices nothing. Entering again replaces an unapproved one. */
  enter: command("/currency-rates", enterRateFields, z.object({ id: z.string() })),
  approve: command("/currency-rates/{rateId}/approve", approveRateFields, z.object({ id: z.string() })),
};
