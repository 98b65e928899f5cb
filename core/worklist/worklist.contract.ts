import { z } from "zod";
import { query } from "../kernel/contract.ts";

const workItem = z.object({
  kind: z.enum(["order", "proforma", "payment", "currencyRate"]),
  id: z.string(),
  orderId: z.string().nullable(),
  number: z.string(),
  state: z.string(),
  customerNameFa: z.string(),
  customerNameEn: z.string(),
  sinceMs: z.int(),
  /** An order that this person has taken into review; nobody sees the ones that others hold. */
  isMine: z.boolean(),
});
export type WorkItem = z.output<typeof workItem>;

export const worklistContract = {
  /** What waits for the signed-in user's roles, oldest first, at most 200 of each kind. */
  list: query("/worklist", {}, z.array(workItem)),
};
