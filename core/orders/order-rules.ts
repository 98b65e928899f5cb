import type { ErrorCode, ErrorParams, FieldFault } from "../kernel/app-error.ts";
import type { CurrencyCode } from "../kernel/money.ts";
import type { OrderInput } from "./order.contract.ts";

/** What the rules look at beside the order itself. */
export type OrderedProduct = {
  readonly code: string;
  readonly status: "active" | "inactive";
  readonly isExportable: boolean;
  readonly minOrderKg: number;
  readonly truckLoadKg: number;
  readonly defaultPackaging: string;
  readonly altPackaging: readonly string[];
};

/** Net kilograms of one package; null for bulk. */
export type OrderedPackaging = { readonly key: string; readonly unitNetKg: number | null };

const exportCurrencies: readonly CurrencyCode[] = ["USD", "EUR", "AED", "CNY"];

/** Faults of an order by field (process, step 1); an empty list means that it may be handed in. */
export function checkOrder(
  order: OrderInput,
  product: OrderedProduct,
  packaging: OrderedPackaging,
): FieldFault[] {
  return [
    ...productFaults(order, product),
    ...quantityFaults(order, product, packaging),
    ...saleTypeFaults(order),
  ];
}

function productFaults(order: OrderInput, product: OrderedProduct): FieldFault[] {
  const faults: FieldFault[] = [];
  const { code } = product;
  if (product.status !== "active") faults.push(fault("productId", "order.productNotOnSale", { code }));
  if (order.saleType === "EXPORT" && !product.isExportable)
    faults.push(fault("productId", "order.productNotExportable", { code }));
  const fitting = [product.defaultPackaging, ...product.altPackaging];
  if (!fitting.includes(order.packaging)) faults.push(fault("packaging", "order.packagingUnfit"));
  return faults;
}

/** Bags and the like go by whole packages; bulk liquid by at least one truck; a free sample may be small. */
function quantityFaults(
  { quantityKg, saleType }: OrderInput,
  product: OrderedProduct,
  packaging: OrderedPackaging,
): FieldFault[] {
  const faults: FieldFault[] = [];
  const isFree = saleType === "FREE";
  if (!isFree && quantityKg < product.minOrderKg)
    faults.push(fault("quantityKg", "order.belowMinimum", { min: String(product.minOrderKg) }));
  const unit = packaging.unitNetKg;
  if (unit !== null && quantityKg % unit !== 0) {
    const nearest = Math.max(1, Math.round(quantityKg / unit)) * unit;
    faults.push(
      fault("quantityKg", "order.notWholePackages", { unit: String(unit), nearest: String(nearest) }),
    );
  }
  if (!isFree && packaging.key === "BULK_LIQUID" && quantityKg < product.truckLoadKg)
    faults.push(fault("quantityKg", "order.belowTruck", { min: String(product.truckLoadKg) }));
  return faults;
}

function saleTypeFaults(order: OrderInput): FieldFault[] {
  const faults: FieldFault[] = [];
  const isExport = order.saleType === "EXPORT";
  const isCurrencyFit = isExport ? exportCurrencies.includes(order.currency) : order.currency === "IRR";
  if (!isCurrencyFit) faults.push(fault("currency", "order.currencyUnfit"));
  if (isExport !== (order.declaredUse === "export")) faults.push(fault("declaredUse", "order.useUnfit"));
  if (isExport === (order.destinationCountry === "IR"))
    faults.push(fault("destinationCountry", "order.destinationUnfit"));
  if (isExport && order.exitBorder === "") faults.push(fault("exitBorder", "order.borderNeeded"));
  if (order.saleType === "FREE" && order.freePurpose === null)
    faults.push(fault("freePurpose", "order.purposeNeeded"));
  return faults;
}

function fault(path: string, code: ErrorCode, params: ErrorParams = {}): FieldFault {
  return { path, code, params };
}
