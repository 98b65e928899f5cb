import { z } from "zod";
import { fileSchema, job, query } from "../kernel/contract.ts";
import { idSchema } from "../kernel/schemas.ts";
import { languages } from "../proformas/proforma.contract.ts";

export const exportKinds = ["orders", "payments", "deliveryOrders"] as const;
export type ExportKind = (typeof exportKinds)[number];

export const exportContract = {
  /** Writes the chosen sheets in a worker; leaving the stream stops the worker and removes the file. */
  run: job(
    "/exports",
    { kinds: z.array(z.enum(exportKinds)).min(1).max(3), language: z.enum(languages) },
    z.object({ doneRows: z.int(), totalRows: z.int() }),
    z.object({ exportId: z.string(), name: z.string(), rows: z.int() }),
  ),
  download: query("/exports/{exportId}", { exportId: idSchema }, fileSchema),
};
