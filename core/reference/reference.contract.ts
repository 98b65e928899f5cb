import { z } from "zod";
import { query } from "../kernel/contract.ts";

export const referenceKinds = [
  "packaging",
  "incoterm",
  "province",
  "bank",
  "reason",
  "exitBorder",
  "saleType",
  "location",
  "rateKind",
  "currency",
  "vatExemption",
  "vatRate",
  "broker",
] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

const referenceItem = z.object({
  kind: z.enum(referenceKinds),
  key: z.string(),
  fa: z.string(),
  en: z.string(),
  /** The other columns of the reference table, as text. */
  data: z.record(z.string(), z.string()),
});
export type ReferenceItem = z.output<typeof referenceItem>;

export const referenceContract = {
  /** Every small table that forms choose from, in the order of its source. */
  list: query("/reference", {}, z.array(referenceItem)),
};
