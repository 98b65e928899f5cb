import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { DeliveryOrderContent } from "../../core/delivery-orders/delivery-order-content.ts";
import type { DeliveryOrderState } from "../../core/delivery-orders/delivery-order-machine.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type { SaleType } from "../../core/orders/order.contract.ts";
import { recordColumns } from "../kernel/record-columns.ts";

export const deliveryOrders = sqliteTable("delivery_order", {
  ...recordColumns,
  number: text("number").notNull(),
  series: text("series").$type<"D" | "E" | "K" | "N" | "M">().notNull(),
  fiscalYear: integer("fiscal_year").notNull(),
  orderId: text("order_id").notNull(),
  customerId: text("customer_id").notNull(),
  productId: text("product_id").notNull(),
  saleType: text("sale_type").$type<SaleType>().notNull(),
  ground: text("ground").$type<"payment" | "credit" | "settlement_note" | "manager">().notNull(),
  groundRef: text("ground_ref").notNull(),
  issuedOn: text("issued_on").$type<IsoDate>().notNull(),
  monthKey: integer("month_key").notNull(),
  firstExpiresOn: text("first_expires_on").$type<IsoDate>().notNull(),
  expiresOn: text("expires_on").$type<IsoDate>().notNull(),
  extendedOn: text("extended_on").$type<IsoDate>(),
  extendedBy: text("extended_by"),
  quantityKg: integer("quantity_kg").notNull(),
  tolerancePercent: text("tolerance_percent").notNull(),
  liftedOpeningKg: integer("lifted_opening_kg").notNull(),
  freightCode: text("freight_code").notNull(),
  issuedBy: text("issued_by").notNull(),
  trackingCode: text("tracking_code"),
  /** What the paper says, frozen at issue; null for documents that came with imported history. */
  content: text("content", { mode: "json" }).$type<DeliveryOrderContent>(),
  state: text("state").$type<DeliveryOrderState>().notNull(),
});

/** Running sums by sale type and state, kept by triggers alone; no command writes them. */
export const deliveryOrderSums = sqliteTable(
  "delivery_order_sum",
  {
    saleType: text("sale_type").$type<SaleType>().notNull(),
    state: text("state").$type<DeliveryOrderState>().notNull(),
    quantityKg: integer("quantity_kg").notNull(),
    liftedKg: integer("lifted_kg").notNull(),
  },
  (table) => [primaryKey({ columns: [table.saleType, table.state] })],
);
