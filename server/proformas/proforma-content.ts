import { bankCodeOf } from "../../core/identifiers/iban.ts";
import { assert } from "../../core/kernel/assert.ts";
import type { Json } from "../../core/kernel/canonical-json.ts";
import {
  type BothLanguages,
  buildProformaContent,
  type ProformaContent,
} from "../../core/proformas/proforma-content.ts";
import type { ReferenceKind } from "../../core/reference/reference.contract.ts";
import { getCompany, getSettings } from "../../db/company/company.repository.ts";
import { getRate } from "../../db/currency-rates/currency-rate.repository.ts";
import { getCustomer } from "../../db/customers/customer.repository.ts";
import type { ReadableDb } from "../../db/kernel/database.ts";
import type { OrderRow } from "../../db/orders/order.repository.ts";
import { getProduct } from "../../db/products/product.repository.ts";
import { contentHashOf } from "../../db/proformas/content-hash.ts";
import type { ProformaRow } from "../../db/proformas/proforma.repository.ts";
import { findReferenceItem } from "../../db/reference/reference.repository.ts";

/** What a pro-forma of a priced order says by the data of this moment. */
export function liveContent(db: ReadableDb, order: OrderRow): ProformaContent {
  const company = getCompany(db);
  const customer = getCustomer(db, order.customerId);
  const settings = getSettings(db);
  const words = (kind: ReferenceKind, key: string): BothLanguages => {
    const item = findReferenceItem(db, kind, key);
    return item ? { fa: item.fa, en: item.en } : { fa: key, en: key };
  };
  return buildProformaContent({
    order,
    company,
    customer,
    product: getProduct(db, order.productId),
    price: priceOf(order),
    rate: rateOf(db, order, words),
    packaging: words("packaging", order.packaging),
    province: words("province", customer.provinceIso),
    bank: words("bank", bankCodeOf(company.iban)),
    exitBorder: order.exitBorder === "" ? null : words("exitBorder", order.exitBorder),
    validDays: order.saleType === "EXPORT" ? settings.proformaDaysExport : settings.proformaDaysDomestic,
  });
}

function priceOf(order: OrderRow): ProformaContent["price"] {
  const { unitPriceMinor, netMinor, vatKind, vatPercent, vatMinor, totalMinor } = order;
  assert(
    unitPriceMinor !== null &&
      netMinor !== null &&
      vatKind !== null &&
      vatMinor !== null &&
      totalMinor !== null,
    `order ${order.number} is priced`,
  );
  return {
    currency: order.currency,
    unitPriceMinor,
    priceUnit: order.priceUnit,
    netMinor,
    vatKind,
    vatPercent: vatPercent ?? "0",
    vatLegalBasis: order.vatLegalBasis ?? "",
    vatMinor,
    totalMinor,
  };
}

function rateOf(
  db: ReadableDb,
  order: OrderRow,
  words: (kind: ReferenceKind, key: string) => BothLanguages,
): ProformaContent["rate"] {
  if (order.rateId === null) return null;
  const rate = getRate(db, order.rateId);
  return { kind: words("rateKind", rate.kind), date: rate.date, rialPerUnit: rate.rialPerUnit };
}

/** The content that counts: live while nobody has signed, frozen from the first signature on. */
export function contentOf(
  db: ReadableDb,
  proforma: ProformaRow,
  order: OrderRow,
): { content: ProformaContent; hash: string } {
  if (proforma.state !== "draft") return { content: frozenContent(proforma), hash: proforma.contentHash };
  const content = liveContent(db, order);
  return { content, hash: contentHashOf(content) };
}

/** What was stored at the first signature. */
export function frozenContent(proforma: ProformaRow): ProformaContent {
  const stored = proforma.content as unknown as ProformaContent; // Only toStored below writes the column.
  assert(stored.version === 1, "a stored content of a known version");
  return stored;
}

export function toStored(content: ProformaContent): Json {
  return content as unknown as Json; // Plain texts, numbers and nulls by its type.
}
