import { z } from "zod";
import { command, fileSchema, inquiry, query } from "../kernel/contract.ts";

/** Files that the import understands, in the order in which they depend on each other. */
export const importKinds = [
  "company",
  "users",
  "products",
  "customers",
  "currency_rates",
  "brokers",
  "orders",
  "proformas",
  "payments",
  "approvals",
  "free_approvals",
  "delivery_orders",
  "refunds",
] as const;
export type ImportKind = (typeof importKinds)[number];
/** Kinds that an administrator may import into a real company; the others only open a company with its history. */
export const masterImportKinds = ["users", "products", "customers", "currency_rates"] as const;
export type MasterKind = (typeof masterImportKinds)[number];

export const rowFaultSchema = z.object({
  row: z.int(),
  column: z.string(),
  value: z.string(),
  code: z.string(),
  messages: z.object({ fa: z.string(), en: z.string() }),
});
export type RowFault = z.output<typeof rowFaultSchema>;

const outcome = {
  kind: z.enum(masterImportKinds),
  rows: z.int(),
  newRows: z.int(),
  changedRows: z.int(),
  unchangedRows: z.int(),
};

export const applyImportFields = { kind: z.enum(masterImportKinds), sha256: z.string().length(64) };

export const importContract = {
  /** Columns that each kind expects, with a sample value. */
  formats: query(
    "/imports/formats",
    {},
    z.array(
      z.object({
        kind: z.enum(masterImportKinds),
        columns: z.array(z.object({ name: z.string(), isRequired: z.boolean(), sample: z.string() })),
      }),
    ),
  ),
  /** Reads a CSV file and lists every fault by row and column; nothing is written. The hash is empty while there are faults. */
  dryRun: inquiry(
    "/imports/dry-run",
    { kind: z.enum(masterImportKinds), file: fileSchema },
    z.object({ ...outcome, sha256: z.string(), faults: z.array(rowFaultSchema), faultCount: z.int() }),
  ),
  /** Writes a file that the dry run found without fault, all of it or nothing. */
  apply: command("/imports", applyImportFields, z.object({ importId: z.string(), ...outcome })),
};
