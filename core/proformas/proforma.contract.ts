import { z } from "zod";
import { command, fileSchema, query } from "../kernel/contract.ts";
import { currencySchema, idSchema, pageFields, pageOf, reasonSchema } from "../kernel/schemas.ts";
import { proformaStates } from "./proforma-machine.ts";

export const languages = ["fa", "en"] as const;

const signature = z.object({
  role: z.enum(["expert", "manager"]),
  userFa: z.string(),
  userEn: z.string(),
  atMs: z.int(),
  contentHash: z.string(),
});

const proformaRow = z.object({
  id: z.string(),
  number: z.string().nullable(),
  orderId: z.string(),
  orderNumber: z.string(),
  customerNameFa: z.string(),
  customerNameEn: z.string(),
  issuedOn: z.string().nullable(),
  validUntil: z.string().nullable(),
  currency: currencySchema,
  totalMinor: z.int(),
  state: z.enum(proformaStates),
  trackingCode: z.string().nullable(),
  isImported: z.boolean(),
});
export type ProformaRow = z.output<typeof proformaRow>;

const proformaRecord = z.object({
  ...proformaRow.shape,
  rev: z.int(),
  netMinor: z.int(),
  vatMinor: z.int(),
  contentHash: z.string(),
  signatures: z.array(signature),
  acts: z.array(z.string()),
});

export type ProformaRecord = z.output<typeof proformaRecord>;

const verifiedCode = z.object({
  kind: z.enum(["proforma", "deliveryOrder"]),
  id: z.string(),
  number: z.string(),
  verdict: z.enum(["valid", "void", "expired"]),
  issuedOn: z.string(),
});
export type VerifiedCode = z.output<typeof verifiedCode>;

const moved = z.object({
  id: z.string(),
  number: z.string().nullable(),
  trackingCode: z.string().nullable(),
  state: z.enum(proformaStates),
  rev: z.int(),
});
const onProforma = { proformaId: idSchema };
/** The hash the signer saw: another content is refused, never signed. */
const signing = { ...onProforma, contentHash: z.string().length(64) };

export const proformaCommandFields = {
  sign: signing,
  issue: signing,
  void: { ...onProforma, reason: reasonSchema },
};

export const proformaContract = {
  list: query(
    "/proformas",
    {
      ...pageFields,
      state: z.enum(proformaStates).optional(),
      sort: z.enum(["number", "date"]).default("date"),
    },
    pageOf(proformaRow),
  ),
  get: query("/proformas/{proformaId}", onProforma, proformaRecord),
  /** First signature, by the expert. */
  sign: command("/proformas/{proformaId}/sign", proformaCommandFields.sign, moved),
  /** Second signature, by another person: gives number, tracking code and validity. */
  issue: command("/proformas/{proformaId}/issue", proformaCommandFields.issue, moved),
  void: command("/proformas/{proformaId}/void", proformaCommandFields.void, moved),
  /** The paper as PDF; drafts and void papers are marked as such. */
  paper: query("/proformas/{proformaId}/paper", { ...onProforma, language: z.enum(languages) }, fileSchema),
  /** What a tracking code on a paper stands for: valid, void or expired. */
  verify: query("/verify/{trackingCode}", { trackingCode: z.string().max(20) }, verifiedCode),
};
