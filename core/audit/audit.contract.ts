import { z } from "zod";
import { query } from "../kernel/contract.ts";

export const auditContract = {
  /** Recomputes the whole chain from the rows; names the first event that breaks it. */
  verify: query(
    "/audit/verify",
    {},
    z.object({ events: z.int(), head: z.string(), isIntact: z.boolean(), brokenAtSeq: z.int().nullable() }),
  ),
  head: query("/audit/head", {}, z.object({ events: z.int(), head: z.string() })),
};
