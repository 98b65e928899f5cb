import { z } from "zod";
import { command, fileSchema, query } from "../kernel/contract.ts";
import { idSchema, pageFields, pageOf } from "../kernel/schemas.ts";
import { saleTypes, timelineEntrySchema } from "../orders/order.contract.ts";
import { languages } from "../proformas/proforma.contract.ts";
import { deliveryOrderStates } from "./delivery-order-machine.ts";

export const deliveryOrderGrounds = ["payment", "credit", "settlement_note", "manager"] as const;

const deliveryOrderRow = z.object({
  id: z.string(),
  number: z.string(),
  orderId: z.string(),
  orderNumber: z.string(),
  customerNameFa: z.string(),
  customerNameEn: z.string(),
  productCode: z.string(),
  saleType: z.enum(saleTypes),
  issuedOn: z.string(),
  expiresOn: z.string(),
  quantityKg: z.int(),
  liftedKg: z.int(),
  remainingKg: z.int(),
  state: z.enum(deliveryOrderStates),
  isImported: z.boolean(),
});
export type DeliveryOrderRow = z.output<typeof deliveryOrderRow>;

const deliveryOrderRecord = z.object({
  ...deliveryOrderRow.shape,
  rev: z.int(),
  ground: z.enum(deliveryOrderGrounds),
  groundRef: z.string(),
  tolerancePercent: z.string(),
  upperBoundKg: z.int(),
  firstExpiresOn: z.string(),
  trackingCode: z.string().nullable(),
  issuedByFa: z.string(),
  issuedByEn: z.string(),
  productNameFa: z.string(),
  productNameEn: z.string(),
  acts: z.array(z.string()),
  timeline: z.array(timelineEntrySchema),
});
export type DeliveryOrderRecord = z.output<typeof deliveryOrderRecord>;

/** Fields of each command; the server parses by the same objects. */
export const deliveryOrderCommandFields = { issue: { orderId: idSchema } };

export const deliveryOrderContract = {
  list: query(
    "/delivery-orders",
    {
      ...pageFields,
      state: z.enum(deliveryOrderStates).optional(),
      saleType: z.enum(saleTypes).optional(),
      sort: z.enum(["number", "issued", "expires"]).default("issued"),
    },
    z.object({
      ...pageOf(deliveryOrderRow).shape,
      /** Sums over the whole filter; text, because sums pass 2^53. Null while a search narrows the list. */
      totals: z.object({ quantityKg: z.string(), remainingKg: z.string() }).nullable(),
    }),
  ),
  get: query("/delivery-orders/{deliveryOrderId}", { deliveryOrderId: idSchema }, deliveryOrderRecord),
  /** Gives the number of the sale type's series on the ground of the order, in one step with the order's state. */
  issue: command(
    "/delivery-orders",
    deliveryOrderCommandFields.issue,
    z.object({
      id: z.string(),
      number: z.string(),
      trackingCode: z.string(),
      state: z.enum(deliveryOrderStates),
      expiresOn: z.string(),
    }),
  ),
  paper: query(
    "/delivery-orders/{deliveryOrderId}/paper",
    { deliveryOrderId: idSchema, language: z.enum(languages) },
    fileSchema,
  ),
};
