import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type { CurrencyCode } from "../../core/kernel/money.ts";
import type { SaleType } from "../../core/orders/order.contract.ts";
import type { OrderState } from "../../core/orders/order-machine.ts";
import { recordColumns } from "../kernel/record-columns.ts";

export const salesOrders = sqliteTable("sales_order", {
  ...recordColumns,
  number: text("number").notNull(),
  date: text("date").$type<IsoDate>().notNull(),
  monthKey: integer("month_key").notNull(),
  fiscalYear: integer("fiscal_year").notNull(),
  customerId: text("customer_id").notNull(),
  productId: text("product_id").notNull(),
  saleType: text("sale_type").$type<SaleType>().notNull(),
  declaredUse: text("declared_use").notNull(),
  quantityKg: integer("quantity_kg").notNull(),
  packaging: text("packaging").notNull(),
  currency: text("currency").$type<CurrencyCode>().notNull(),
  settlement: text("settlement")
    .$type<"cash" | "credit" | "exchange_cash" | "exchange_credit" | "none">()
    .notNull(),
  incoterm: text("incoterm").notNull(),
  namedPlace: text("named_place").notNull(),
  namedPlaceCountry: text("named_place_country").notNull(),
  destination: text("destination").notNull(),
  destinationCountry: text("destination_country").notNull(),
  exitBorder: text("exit_border").notNull(),
  exchangeContract: text("exchange_contract").notNull(),
  brokerCode: text("broker_code").notNull(),
  exporterOfRecord: text("exporter_of_record").notNull(),
  wantedOn: text("wanted_on").$type<IsoDate>(),
  note: text("note").notNull(),
  freePurpose: text("free_purpose"),
  state: text("state").$type<OrderState>().notNull(),
  preparedBy: text("prepared_by").notNull(),
  claimedBy: text("claimed_by"),
  unitPriceMinor: integer("unit_price_minor"),
  priceUnit: text("price_unit").$type<"per_kg" | "per_ton">().notNull(),
  listPriceMinor: integer("list_price_minor"),
  netMinor: integer("net_minor"),
  vatKind: text("vat_kind").$type<"taxable" | "exempt" | "zero">(),
  vatPercent: text("vat_percent"),
  vatLegalBasis: text("vat_legal_basis"),
  vatMinor: integer("vat_minor"),
  totalMinor: integer("total_minor"),
  rateId: text("rate_id"),
  priceProposedBy: text("price_proposed_by"),
  priceReason: text("price_reason"),
  reasonCode: text("reason_code"),
  reasonText: text("reason_text"),
  duplicateReason: text("duplicate_reason"),
});

export const freeApprovals = sqliteTable("free_approval", {
  ...recordColumns,
  number: text("number").notNull(),
  orderId: text("order_id").notNull(),
  purpose: text("purpose").notNull(),
  listValueRial: integer("list_value_rial").notNull(),
  preparedBy: text("prepared_by").notNull(),
  approvedBy: text("approved_by").notNull(),
  approvedOn: text("approved_on").$type<IsoDate>().notNull(),
});
