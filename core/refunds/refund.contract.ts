import { z } from "zod";
import { query } from "../kernel/contract.ts";
import { currencySchema, pageFields, pageOf } from "../kernel/schemas.ts";
import { refundStates } from "./refund-machine.ts";

export const refundCauses = ["CANCEL", "OVERPAID", "REMAINDER", "RETURN"] as const;

const refundRow = z.object({
  id: z.string(),
  number: z.string(),
  orderId: z.string(),
  orderNumber: z.string(),
  customerNameFa: z.string(),
  customerNameEn: z.string(),
  requestedOn: z.string(),
  cause: z.enum(refundCauses),
  currency: currencySchema,
  amountMinor: z.int(),
  state: z.enum(refundStates),
  isImported: z.boolean(),
});
export type RefundRow = z.output<typeof refundRow>;

export const refundContract = {
  list: query(
    "/refunds",
    { ...pageFields, state: z.enum(refundStates).optional(), sort: z.enum(["number"]).default("number") },
    pageOf(refundRow),
  ),
};
