import type { CustomerInput } from "../../core/customers/customer.contract.ts";
import { AppError, type FieldFault } from "../../core/kernel/app-error.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import { kilogram } from "../../core/kernel/quantity.ts";
import { type OrderInput, openSaleTypes, type Pricing } from "../../core/orders/order.contract.ts";
import { checkOrder } from "../../core/orders/order-rules.ts";
import { type DayRate, priceOrder } from "../../core/orders/pricing.ts";
import { type VatTreatment, vatTreatment } from "../../core/tax/vat.ts";
import { getSettings } from "../../db/company/company.repository.ts";
import { findApprovedRate } from "../../db/currency-rates/currency-rate.repository.ts";
import { getCustomer } from "../../db/customers/customer.repository.ts";
import type { ReadableDb } from "../../db/kernel/database.ts";
import type { OrderRow } from "../../db/orders/order.repository.ts";
import { getProduct, type ProductRecord, priceOfDay } from "../../db/products/product.repository.ts";
import { findReferenceItem } from "../../db/reference/reference.repository.ts";

/** Faults of an order by the rules of its product and packaging. */
export function orderFaults(db: ReadableDb, input: OrderInput): FieldFault[] {
  const product = getProduct(db, input.productId);
  const packaging = findReferenceItem(db, "packaging", input.packaging);
  if (!packaging) return [{ path: "packaging", code: "field.notListed", params: {} }];
  const unitNetKg = packaging.data.unit_net_kg ? Number(packaging.data.unit_net_kg) : null;
  return checkOrder(input, product, { key: packaging.key, unitNetKg });
}

/** Refuses with input.invalid by field, customer.blocked. */
export function assertOrderable(db: ReadableDb, input: OrderInput): void {
  const faults = orderFaults(db, input);
  if (faults.length > 0) throw new AppError("input.invalid", {}, faults);
  assertNotBlocked(getCustomer(db, input.customerId));
}

function assertNotBlocked({ status, code }: { status: CustomerInput["status"]; code: string }): void {
  if (status !== "active") throw new AppError("customer.blocked", { code });
}

/** The stored order as its input, for asking the rules again. */
export function inputOf(order: OrderRow): OrderInput {
  const saleType = openSaleTypes.find((known) => known === order.saleType);
  if (!saleType) throw new AppError("order.saleTypeLater");
  return {
    customerId: order.customerId,
    saleType,
    productId: order.productId,
    // The column holds what the same schema let in.
    declaredUse: order.declaredUse as OrderInput["declaredUse"],
    quantityKg: order.quantityKg,
    packaging: order.packaging,
    currency: order.currency,
    incoterm: order.incoterm,
    namedPlace: order.namedPlace,
    namedPlaceCountry: order.namedPlaceCountry,
    destination: order.destination,
    destinationCountry: order.destinationCountry,
    exitBorder: order.exitBorder,
    wantedOn: order.wantedOn,
    note: order.note,
    freePurpose: order.freePurpose as OrderInput["freePurpose"], // As above.
  };
}

/**
 * What a unit price comes to on a day, by the list price, the approved rates and the VAT of that day.
 * Refuses with order.noListPrice, order.noRate, order.priceZero, order.priceNotZero, amount.tooLarge.
 */
export function priceOn(db: ReadableDb, order: OrderRow, unitPriceMinor: number, day: IsoDate): Pricing {
  const settings = getSettings(db);
  const product = getProduct(db, order.productId);
  const list = priceOfDay(db, product.id, order.saleType === "EXPORT" ? "export" : "domestic", day);
  if (!list) throw new AppError("order.noListPrice", { code: product.code });
  const rateOf = (currency: OrderRow["currency"]): DayRate => {
    const rate = findApprovedRate(db, { date: day, kind: settings.rateKind, currency });
    if (!rate) throw new AppError("order.noRate", { currency, date: day });
    return rate;
  };
  const isForeign = order.currency !== "IRR";
  return priceOrder({
    saleType: order.saleType,
    currency: order.currency,
    quantityKg: kilogram(order.quantityKg),
    unitPriceMinor,
    listPriceMinor: list.amountMinor,
    rate: isForeign ? rateOf(order.currency) : null,
    dollarRate: isForeign ? rateOf("USD") : null,
    vat: vatOf(product, order, day),
    limitPercent: settings.priceLimitPercent,
  });
}

function vatOf(product: ProductRecord, order: OrderRow, day: IsoDate): VatTreatment {
  const treatment = vatTreatment({
    saleType: order.saleType,
    productFamily: product.family,
    productCode: product.code,
    declaredUse: order.declaredUse,
    date: day,
  });
  const isExemptProduct = treatment.kind === "taxable" && !product.isVatApplicable;
  return isExemptProduct ? { kind: "exempt", percent: "0", legalBasis: treatment.legalBasis } : treatment;
}
