import { z } from "zod";
import { command, inquiry, query } from "../kernel/contract.ts";
import {
  amountMinorSchema,
  currencySchema,
  idSchema,
  isoDateSchema,
  lineText,
  pageFields,
  pageOf,
  quantityKgSchema,
  reasonSchema,
  requiredText,
} from "../kernel/schemas.ts";
import { priceUnits } from "../products/product.contract.ts";
import { orderStates } from "./order-machine.ts";

export const saleTypes = ["DOMESTIC", "EXPORT", "IME", "IEE", "FREE"] as const;
export type SaleType = (typeof saleTypes)[number];
/** Sale types that this version carries from the order on; the exchanges come with the sales desk. */
export const openSaleTypes = ["DOMESTIC", "EXPORT", "FREE"] as const;
export const declaredUses = ["industrial", "fertilizer", "export"] as const;
export const settlements = ["cash", "credit", "exchange_cash", "exchange_credit", "none"] as const;
export const freePurposes = ["SAMPLE", "COMPENSATION", "DONATION", "TEST"] as const;

export const orderFields = {
  customerId: idSchema,
  saleType: z.enum(openSaleTypes),
  productId: idSchema,
  declaredUse: z.enum(declaredUses),
  quantityKg: quantityKgSchema,
  packaging: requiredText(30),
  currency: currencySchema,
  incoterm: requiredText(10),
  namedPlace: requiredText(120),
  namedPlaceCountry: z.string().trim().length(2),
  destination: requiredText(120),
  destinationCountry: z.string().trim().length(2),
  exitBorder: lineText(40),
  wantedOn: isoDateSchema.nullable().default(null),
  note: lineText(500).default(""),
  /** Only for a free sale: why nothing is paid. */
  freePurpose: z.enum(freePurposes).nullable().default(null),
};
export const orderInputSchema = z.object(orderFields);
export type OrderInput = z.output<typeof orderInputSchema>;

const orderRow = z.object({
  id: z.string(),
  number: z.string(),
  date: z.string(),
  customerCode: z.string(),
  customerNameFa: z.string(),
  customerNameEn: z.string(),
  productCode: z.string(),
  saleType: z.enum(saleTypes),
  quantityKg: z.int(),
  currency: currencySchema,
  totalMinor: z.int().nullable(),
  state: z.enum(orderStates),
  /** Name of the expert who took it, in both languages. */
  claimedBy: z.string().nullable(),
  claimedByEn: z.string().nullable(),
  isImported: z.boolean(),
});
export type OrderRow = z.output<typeof orderRow>;

/** One entry of a record's timeline, newest first; `command` is a word key of the screens. */
export const timelineEntrySchema = z.object({
  seq: z.int(),
  atMs: z.int(),
  command: z.string(),
  actorFa: z.string(),
  actorEn: z.string(),
  reason: z.string().nullable(),
});

const pricing = z.object({
  unitPriceMinor: z.int(),
  priceUnit: z.enum(priceUnits),
  listPriceMinor: z.int().nullable(),
  netMinor: z.int(),
  vatKind: z.enum(["taxable", "exempt", "zero"]),
  vatPercent: z.string(),
  vatLegalBasis: z.string(),
  vatMinor: z.int(),
  totalMinor: z.int(),
  rateId: z.string().nullable(),
  rialPerUnit: z.string().nullable(),
  rateDate: z.string().nullable(),
  rateKind: z.string().nullable(),
  /** Difference to the list in percent, at most two decimals, with sign; null without a list price. */
  differencePercent: z.string().nullable(),
  isInsideLimit: z.boolean(),
  /** The expert's own limit, decimal text: "2" for ±2 %. */
  limitPercent: z.string(),
});
export type Pricing = z.output<typeof pricing>;

const orderRecord = z.object({
  ...orderRow.shape,
  rev: z.int(),
  customerId: z.string(),
  productId: z.string(),
  productNameFa: z.string(),
  productNameEn: z.string(),
  declaredUse: z.string(),
  packaging: z.string(),
  settlement: z.enum(settlements),
  incoterm: z.string(),
  namedPlace: z.string(),
  namedPlaceCountry: z.string(),
  destination: z.string(),
  destinationCountry: z.string(),
  exitBorder: z.string(),
  exchangeContract: z.string(),
  brokerCode: z.string(),
  exporterOfRecord: z.string(),
  wantedOn: z.string().nullable(),
  note: z.string(),
  freePurpose: z.string().nullable(),
  pricing: pricing.nullable(),
  priceReason: z.string().nullable(),
  reasonCode: z.string().nullable(),
  reasonText: z.string().nullable(),
  duplicateReason: z.string().nullable(),
  proformas: z.array(
    z.object({
      id: z.string(),
      number: z.string().nullable(),
      state: z.string(),
      validUntil: z.string().nullable(),
    }),
  ),
  payments: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      state: z.string(),
      amountMinor: z.int(),
      paidOn: z.string(),
    }),
  ),
  deliveryOrders: z.array(z.object({ id: z.string(), number: z.string(), state: z.string() })),
  refunds: z.array(z.object({ id: z.string(), number: z.string(), state: z.string(), amountMinor: z.int() })),
  freeApproval: z.object({ number: z.string(), purpose: z.string(), listValueRial: z.int() }).nullable(),
  /** What the signed-in user may do now, by command name; the rule is asked again when it is done. */
  acts: z.array(z.string()),
  timeline: z.array(timelineEntrySchema),
});
export type OrderRecord = z.output<typeof orderRecord>;

/** Inputs of the commands; the office parses by the same fields as the transports. */
const onOrder = { orderId: idSchema };
const withCode = { ...onOrder, reasonCode: requiredText(40), reason: reasonSchema };
const withReason = { ...onOrder, reason: reasonSchema };
/** Zero for a free sale, else the price of one kilogram (rial) or one ton (minor units of the currency). */
const priced = { ...onOrder, unitPriceMinor: amountMinorSchema };
export const orderCommandFields = {
  create: orderFields,
  edit: { ...onOrder, rev: z.int(), ...orderFields },
  submit: { ...onOrder, duplicateReason: lineText(500).default("") },
  claim: onOrder,
  returnToCustomer: withCode,
  resubmit: onOrder,
  reject: withCode,
  price: { ...priced, reason: lineText(500).default("") },
  proposePrice: { ...priced, reason: reasonSchema },
  approvePrice: onOrder,
  returnPrice: withReason,
  reopen: withReason,
  cancel: withCode,
  approveFree: { ...onOrder, purpose: z.enum(freePurposes) },
};

const moved = z.object({ id: z.string(), number: z.string(), state: z.enum(orderStates), rev: z.int() });
export const orderContract = {
  list: query(
    "/orders",
    {
      ...pageFields,
      state: z.enum(orderStates).optional(),
      saleType: z.enum(saleTypes).optional(),
      sort: z.enum(["number", "date"]).default("number"),
    },
    pageOf(orderRow),
  ),
  get: query("/orders/{orderId}", onOrder, orderRecord),
  create: command("/orders", orderCommandFields.create, moved),
  edit: command("/orders/{orderId}", orderCommandFields.edit, moved),
  /** Hands a draft in; a like order of the last days needs a reason. */
  submit: command("/orders/{orderId}/submit", orderCommandFields.submit, moved),
  /** Takes a submitted order into review; of two desks one wins and the other learns the name. */
  claim: command("/orders/{orderId}/claim", orderCommandFields.claim, moved),
  returnToCustomer: command("/orders/{orderId}/return", orderCommandFields.returnToCustomer, moved),
  resubmit: command("/orders/{orderId}/resubmit", orderCommandFields.resubmit, moved),
  reject: command("/orders/{orderId}/reject", orderCommandFields.reject, moved),
  /** What a price would come to today; nothing is stored. */
  quote: inquiry("/orders/{orderId}/quote", priced, pricing),
  price: command("/orders/{orderId}/price", orderCommandFields.price, moved),
  proposePrice: command("/orders/{orderId}/propose-price", orderCommandFields.proposePrice, moved),
  approvePrice: command("/orders/{orderId}/approve-price", orderCommandFields.approvePrice, moved),
  returnPrice: command("/orders/{orderId}/return-price", orderCommandFields.returnPrice, moved),
  reopen: command("/orders/{orderId}/reopen", orderCommandFields.reopen, moved),
  /** Ends an order before its delivery order; approved money opens a refund in the same step. */
  cancel: command("/orders/{orderId}/cancel", orderCommandFields.cancel, moved),
  /** The manager's ground of a free sale; not by whoever prepared it. */
  approveFree: command("/orders/{orderId}/approve-free", orderCommandFields.approveFree, moved),
  /** Why an order of this customer and product may be a repeat of one in the last days. */
  findDuplicates: query(
    "/orders/duplicates",
    {
      customerId: idSchema,
      productId: idSchema,
      quantityKg: quantityKgSchema,
      exceptId: idSchema.optional(),
    },
    z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        date: z.string(),
        quantityKg: z.int(),
        state: z.enum(orderStates),
      }),
    ),
  ),
};
