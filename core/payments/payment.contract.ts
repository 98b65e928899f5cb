import { z } from "zod";
import { sha256Schema } from "../attachments/attachment.contract.ts";
import { command, query } from "../kernel/contract.ts";
import {
  currencySchema,
  identifierText,
  idSchema,
  isoDateSchema,
  lineText,
  pageFields,
  pageOf,
  positiveMinorSchema,
  reasonSchema,
  requiredText,
} from "../kernel/schemas.ts";
import { timelineEntrySchema } from "../orders/order.contract.ts";
import { paymentStates } from "./payment-machine.ts";

export const payerKinds = ["customer", "third_party", "exchange_house"] as const;

const paymentRow = z.object({
  id: z.string(),
  number: z.string(),
  orderId: z.string(),
  orderNumber: z.string(),
  proformaNumber: z.string(),
  customerNameFa: z.string(),
  customerNameEn: z.string(),
  paidOn: z.string(),
  currency: currencySchema,
  amountMinor: z.int(),
  bankRef: z.string(),
  payerKind: z.enum(payerKinds),
  state: z.enum(paymentStates),
  isImported: z.boolean(),
});
export type PaymentRow = z.output<typeof paymentRow>;

const approval = z.object({
  level: z.int(),
  role: z.string(),
  decision: z.enum(["approved", "rejected"]),
  userFa: z.string(),
  userEn: z.string(),
  decidedOn: z.string(),
  atMs: z.int().nullable(),
  reasonCode: z.string().nullable(),
  reason: z.string().nullable(),
});

const paymentRecord = z.object({
  ...paymentRow.shape,
  rev: z.int(),
  bankCode: z.string(),
  payerName: z.string(),
  payerDeclaration: z.string(),
  attachment: z
    .object({ sha256: z.string(), name: z.string(), type: z.string(), sizeBytes: z.int() })
    .nullable(),
  approvals: z.array(approval),
  /** The order's side of the comparison. */
  expected: z.object({
    totalMinor: z.int(),
    approvedMinor: z.int(),
    waitingMinor: z.int(),
    validUntil: z.string().nullable(),
    customerName: z.string(),
  }),
  acts: z.array(z.string()),
  /** Why an act of this level is not offered to the signed-in user, as an error code. */
  blockedBy: z.string().nullable(),
  timeline: z.array(timelineEntrySchema),
});
export type PaymentRecord = z.output<typeof paymentRecord>;

const moved = z.object({
  id: z.string(),
  number: z.string(),
  state: z.enum(paymentStates),
  rev: z.int(),
  orderState: z.string(),
});
const onPayment = { paymentId: idSchema };

/** Fields of each command; the server parses by the same objects. */
export const paymentCommandFields = {
  attach: {
    proformaId: idSchema,
    paidOn: isoDateSchema,
    amountMinor: positiveMinorSchema,
    bankCode: lineText(10).default(""),
    bankRef: identifierText(40).pipe(z.string().min(1)),
    payerKind: z.enum(payerKinds),
    payerName: requiredText(200),
    payerDeclaration: lineText(60).default(""),
    attachmentSha256: sha256Schema,
    attachmentName: requiredText(200),
  },
  approve: onPayment,
  reject: { ...onPayment, reasonCode: requiredText(40), reason: reasonSchema },
};

export const paymentContract = {
  list: query(
    "/payments",
    {
      ...pageFields,
      state: z.enum(paymentStates).optional(),
      sort: z.enum(["number", "date"]).default("number"),
    },
    pageOf(paymentRow),
  ),
  get: query("/payments/{paymentId}", onPayment, paymentRecord),
  /** Attaches a slip with its scan to a pro-forma; the scan was uploaded before and is named by its hash. */
  attach: command("/payments", paymentCommandFields.attach, moved),
  /** Approves at the level that stands next: sales accounting, treasury, finance manager; three different people. */
  approve: command("/payments/{paymentId}/approve", paymentCommandFields.approve, moved),
  reject: command("/payments/{paymentId}/reject", paymentCommandFields.reject, moved),
  /** Open slips by level with count and sums per currency (minor units as text). */
  levels: query(
    "/payments/levels",
    {},
    z.array(
      z.object({
        level: z.int(),
        state: z.enum(paymentStates),
        count: z.int(),
        sums: z.array(z.object({ currency: currencySchema, sumMinor: z.string() })),
        isMine: z.boolean(),
      }),
    ),
  ),
};
