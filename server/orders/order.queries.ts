import { addDays } from "../../core/kernel/iso-date.ts";
import type { OrderRow as ListedOrder, OrderRecord, Pricing } from "../../core/orders/order.contract.ts";
import { differencePercent, isInsideLimit } from "../../core/orders/pricing.ts";
import { findUser } from "../../db/access/user.repository.ts";
import { getSettings } from "../../db/company/company.repository.ts";
import { getRate } from "../../db/currency-rates/currency-rate.repository.ts";
import { getCustomer } from "../../db/customers/customer.repository.ts";
import { timelineOf } from "../../db/kernel/audit.repository.ts";
import type { ReadableDb } from "../../db/kernel/database.ts";
import {
  type ListDefinition,
  type Page,
  type PageRequest,
  readPage,
  type Stored,
} from "../../db/kernel/list.repository.ts";
import {
  findFreeApproval,
  findLikeOrders,
  getOrder,
  type LikeOrder,
  type OrderRow,
} from "../../db/orders/order.repository.ts";
import { getProduct } from "../../db/products/product.repository.ts";
import type { CallContext } from "../kernel/context.ts";
import { orderActs } from "./order-acts.ts";
import { priceOn } from "./order-facts.ts";

type Sort = "number" | "date";
type Filter = "state" | "saleType";

export const orderList: ListDefinition<Sort, Filter> = {
  table: "sales_order",
  searchKind: "order",
  sorts: { number: "number", date: "date" },
  filters: { state: "state", saleType: "sale_type" },
  columns: `record.id, record.number, record.date, customer.code AS customerCode, customer.name_fa AS customerNameFa,
    customer.name_en AS customerNameEn, product.code AS productCode, record.sale_type AS saleType,
    record.quantity_kg AS quantityKg, record.currency, record.total_minor AS totalMinor, record.state,
    claimant.name_fa AS claimedBy, claimant.name_en AS claimedByEn, record.origin = 'import' AS isImported`,
  joins: `JOIN customer ON customer.id = record.customer_id JOIN product ON product.id = record.product_id
    LEFT JOIN app_user claimant ON claimant.id = record.claimed_by`,
};

export function listOrders(db: ReadableDb, request: PageRequest<Sort, Filter>): Page<ListedOrder> {
  const page = readPage<Stored<ListedOrder>, Sort, Filter>(db, orderList, request);
  return { ...page, rows: page.rows.map((row) => ({ ...row, isImported: row.isImported === 1 })) };
}

export function findDuplicateOrders(
  { db, office }: CallContext,
  like: { customerId: string; productId: string; quantityKg: number; exceptId?: string | undefined },
): LikeOrder[] {
  const since = addDays(office.businessDay(), -getSettings(db).duplicateDays);
  return findLikeOrders(db, { ...like, exceptId: like.exceptId ?? null, since });
}

/** What a price would come to today; nothing is stored. */
export function quoteOrder({ db, office }: CallContext, orderId: string, unitPriceMinor: number): Pricing {
  return priceOn(db, getOrder(db, orderId), unitPriceMinor, office.businessDay());
}

export function readOrder({ db, actor }: CallContext, orderId: string): OrderRecord {
  const order = getOrder(db, orderId);
  const customer = getCustomer(db, order.customerId);
  const product = getProduct(db, order.productId);
  const free = findFreeApproval(db, orderId);
  const claimant = order.claimedBy === null ? null : findUser(db, order.claimedBy);
  return {
    ...ownFields(order),
    customerCode: customer.code,
    customerNameFa: customer.nameFa,
    customerNameEn: customer.nameEn,
    productCode: product.code,
    productNameFa: product.nameFa,
    productNameEn: product.nameEn,
    claimedBy: claimant?.nameFa ?? null,
    claimedByEn: claimant?.nameEn ?? null,
    pricing: pricingOf(db, order),
    ...papersOf(db, orderId),
    freeApproval: free
      ? { number: free.number, purpose: free.purpose, listValueRial: free.listValueRial }
      : null,
    acts: orderActs(order, actor),
    timeline: timelineOf(db, orderId),
  };
}

function ownFields(order: OrderRow) {
  const { id, number, date, saleType, quantityKg, currency, totalMinor, state, rev, customerId, productId } =
    order;
  const { declaredUse, packaging, settlement, incoterm, namedPlace, namedPlaceCountry } = order;
  const { destination, destinationCountry, exitBorder, exchangeContract, brokerCode } = order;
  const { exporterOfRecord, wantedOn, note, freePurpose, priceReason, reasonCode, reasonText } = order;
  return {
    ...{ id, number, date, saleType, quantityKg, currency, totalMinor, state, rev, customerId, productId },
    ...{ declaredUse, packaging, settlement, incoterm, namedPlace, namedPlaceCountry },
    ...{ destination, destinationCountry, exitBorder, exchangeContract, brokerCode },
    ...{ exporterOfRecord, wantedOn, note, freePurpose, priceReason, reasonCode, reasonText },
    duplicateReason: order.duplicateReason,
    isImported: order.origin === "import",
  };
}

function pricingOf(db: ReadableDb, order: OrderRow): Pricing | null {
  const { netMinor, vatKind, vatMinor, totalMinor, listPriceMinor } = order;
  if (netMinor === null || vatKind === null || vatMinor === null || totalMinor === null) return null;
  const rate = order.rateId === null ? null : getRate(db, order.rateId);
  const unitPriceMinor = order.unitPriceMinor ?? 0;
  const isCompared = listPriceMinor !== null && unitPriceMinor > 0;
  const limitPercent = getSettings(db).priceLimitPercent;
  return {
    unitPriceMinor,
    priceUnit: order.priceUnit,
    listPriceMinor,
    netMinor,
    vatKind,
    vatPercent: order.vatPercent ?? "0",
    vatLegalBasis: order.vatLegalBasis ?? "",
    vatMinor,
    totalMinor,
    rateId: order.rateId,
    rialPerUnit: rate?.rialPerUnit ?? null,
    rateDate: rate?.date ?? null,
    rateKind: rate?.kind ?? null,
    differencePercent: isCompared ? differencePercent(unitPriceMinor, listPriceMinor) : null,
    isInsideLimit: isCompared ? isInsideLimit(unitPriceMinor, listPriceMinor, limitPercent) : true,
    limitPercent,
  };
}

/** The papers that hang on an order, newest first. */
function papersOf(
  db: ReadableDb,
  orderId: string,
): Pick<OrderRecord, "proformas" | "payments" | "deliveryOrders" | "refunds"> {
  return {
    proformas: db.rows(
      "SELECT id, number, state, valid_until AS validUntil FROM proforma WHERE order_id = ? ORDER BY created_at_ms DESC, id DESC",
      orderId,
    ),
    payments: db.rows(
      "SELECT id, number, state, amount_minor AS amountMinor, paid_on AS paidOn FROM payment WHERE order_id = ? ORDER BY number DESC",
      orderId,
    ),
    deliveryOrders: db.rows(
      "SELECT id, number, state FROM delivery_order WHERE order_id = ? ORDER BY number DESC",
      orderId,
    ),
    refunds: db.rows(
      "SELECT id, number, state, amount_minor AS amountMinor FROM refund WHERE order_id = ? ORDER BY number DESC",
      orderId,
    ),
  };
}
