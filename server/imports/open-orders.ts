import type { History } from "../../core/imports/history.ts";
import type { OrderImport } from "../../core/imports/order-rows.ts";
import { assert } from "../../core/kernel/assert.ts";
import { jalaliMonthKey } from "../../core/kernel/jalali.ts";
import { parseNumber } from "../../core/kernel/series.ts";
import type { OrderState } from "../../core/orders/order-machine.ts";
import { asOf } from "../../db/imports/as-of.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { addOrder, type NewOrder } from "../../db/orders/order.repository.ts";
import { concerns } from "../kernel/command.ts";
import type { DocumentNames } from "./open-documents.ts";
import type { MasterNames } from "./open-masters.ts";
import { Names, type Opening, yearOf } from "./opening.ts";

/** States in which nobody holds an order for review. */
const unclaimedStates: readonly OrderState[] = ["draft", "submitted", "returned", "rejected", "cancelled"];

export function openOrders(db: WritableDb, opening: Opening, masters: MasterNames): DocumentNames {
  const { history } = opening;
  const names: DocumentNames = {
    ...masters,
    history,
    orders: new Names("order"),
    proformas: new Names("pro-forma"),
    preparerOf: preparersOf(history),
    wordsOf: searchWordsOf(history),
  };
  for (const order of history.orders) {
    const preparer = masters.users.idOf(names.preparerOf(order.number));
    const values = {
      ...orderFields(order, names, preparer),
      ...priceFields(order, opening, names, preparer),
    };
    const id = addOrder(asOf(db, order.date, 9, preparer), values, names.wordsOf(order.number));
    names.orders.set(order.number, id);
    concerns(db, "order", id);
  }
  return names;
}

type PriceKey =
  | "unitPriceMinor"
  | "listPriceMinor"
  | "netMinor"
  | "vatKind"
  | "vatPercent"
  | "vatLegalBasis"
  | "vatMinor"
  | "totalMinor"
  | "rateId"
  | "priceProposedBy";

function orderFields(order: OrderImport, names: DocumentNames, preparedBy: string): Omit<NewOrder, PriceKey> {
  const { number, date, saleType, declaredUse, quantityKg, packaging, currency, settlement } = order;
  const { incoterm, namedPlace, namedPlaceCountry, destination, destinationCountry, exitBorder } = order;
  const { exchangeContract, brokerCode, exporterOfRecord, state, reasonCode, freePurpose, priceUnit } = order;
  return {
    ...{ number, date, saleType, declaredUse, quantityKg, packaging, currency, settlement },
    ...{ incoterm, namedPlace, namedPlaceCountry, destination, destinationCountry, exitBorder },
    ...{ exchangeContract, brokerCode, exporterOfRecord, state, reasonCode, freePurpose, priceUnit },
    monthKey: jalaliMonthKey(date),
    fiscalYear: yearOf(number),
    customerId: names.customers.idOf(order.customerCode),
    productId: names.products.idOf(order.productCode),
    wantedOn: null,
    note: order.reference,
    preparedBy,
    claimedBy: unclaimedStates.includes(state) ? null : preparedBy,
    priceReason: null,
    reasonText: null,
    duplicateReason: null,
  };
}

function priceFields(
  order: OrderImport,
  { prices }: Opening,
  names: DocumentNames,
  preparedBy: string,
): Partial<Pick<NewOrder, PriceKey>> {
  const price = prices.get(order.number);
  if (!price) return {};
  const { listPriceMinor, netMinor, vat, vatMinor, totalMinor, ratePlace } = price;
  return {
    ...{ listPriceMinor, netMinor, vatMinor, totalMinor },
    unitPriceMinor: order.unitPriceMinor,
    vatKind: vat.kind,
    vatPercent: vat.percent,
    vatLegalBasis: vat.legalBasis,
    rateId: ratePlace === null ? null : (names.rateIds[ratePlace] ?? null),
    priceProposedBy: preparedBy,
  };
}

/**
 * Who prepared an order: the expert who signed its pro-forma, or who prepared the free sale;
 * the files do not tell it of others, which go round among the experts by their number.
 */
function preparersOf({ users, proformas, freeApprovals }: History): (orderNumber: string) => string {
  const told = new Map([
    ...freeApprovals.map(({ orderNumber, preparedBy }) => [orderNumber, preparedBy] as const),
    ...proformas.map(({ orderNumber, expert }) => [orderNumber, expert] as const),
  ]);
  const experts = users.filter(({ roles, status }) => status === "active" && roles.includes("sales.expert"));
  return (orderNumber) => {
    const known = told.get(orderNumber);
    if (known !== undefined) return known;
    const expert = experts[(parseNumber(orderNumber)?.ordinal ?? 0) % experts.length];
    assert(expert, "a history has sales experts");
    return expert.username;
  };
}

function searchWordsOf({ orders, customers, products }: History): (orderNumber: string) => string[] {
  const orderOf = new Map(orders.map((order) => [order.number, order]));
  const customerOf = new Map(customers.map((customer) => [customer.code, customer]));
  const productOf = new Map(products.map((product) => [product.code, product]));
  return (orderNumber) => {
    const order = orderOf.get(orderNumber);
    const customer = customerOf.get(order?.customerCode ?? "");
    const product = productOf.get(order?.productCode ?? "");
    assert(customer && product, `order ${orderNumber} has customer and product`);
    return [orderNumber, customer.code, customer.nameFa, customer.nameEn, product.code, product.nameFa];
  };
}
