import type { IsoDate } from "../kernel/iso-date.ts";
import type { CurrencyCode } from "../kernel/money.ts";
import {
  declaredUses,
  freePurposes,
  type SaleType,
  saleTypes,
  settlements,
} from "../orders/order.contract.ts";
import { type OrderState, orderStates } from "../orders/order-machine.ts";
import { type KnownCodes, maxKg, readNumber, readPerson, readReason } from "./history-codes.ts";
import { readCurrency } from "./master-rows.ts";
import type { RowReader } from "./row-reader.ts";

export type OrderImport = {
  readonly number: string;
  readonly date: IsoDate;
  readonly customerCode: string;
  readonly saleType: SaleType;
  readonly productCode: string;
  readonly declaredUse: (typeof declaredUses)[number];
  readonly quantityKg: number;
  readonly packaging: string;
  readonly currency: CurrencyCode;
  /** Null while the order has no price, and for free goods. */
  readonly unitPriceMinor: number | null;
  readonly priceUnit: "per_kg" | "per_ton";
  readonly settlement: (typeof settlements)[number];
  readonly incoterm: string;
  readonly namedPlace: string;
  readonly namedPlaceCountry: string;
  readonly destination: string;
  readonly destinationCountry: string;
  readonly exitBorder: string;
  readonly exchangeContract: string;
  readonly brokerCode: string;
  readonly exporterOfRecord: string;
  readonly state: OrderState;
  readonly reasonCode: string | null;
  readonly freePurpose: (typeof freePurposes)[number] | null;
  readonly reference: string;
};

/** States that an order reaches before it has a price, and those that it can end in without one. */
const unpricedStates: readonly OrderState[] = [
  "draft",
  "submitted",
  "in_review",
  "returned",
  "rejected",
  "cancelled",
];

const reasonKinds = ["reject_request", "cancel_request", "reject_payment", "cancel_delivery_order"] as const;

export function readOrder(cells: RowReader, known: KnownCodes): OrderImport {
  const date = cells.day("date");
  cells.sameJalali("date_jalali", date);
  const saleType = cells.word("sale_type", saleTypes);
  const isFree = saleType === "FREE";
  const currency = readCurrency(cells);
  const priceUnit = currency === "IRR" ? "per_kg" : "per_ton";
  if (cells.cell("price_unit") !== priceUnit)
    cells.refuse("price_unit", "import.differs", null, { expected: priceUnit });
  const state = cells.word("state", orderStates);
  const freePurpose = isFree ? cells.word("reason", freePurposes) : null;
  return {
    number: readNumber(cells, "order_no", ["R"]),
    date,
    customerCode: cells.known("customer_code", known.customer),
    saleType,
    productCode: cells.known("product_code", known.product),
    declaredUse: cells.word("declared_use", declaredUses),
    quantityKg: cells.whole("qty_kg", 1, maxKg),
    packaging: cells.known("packaging", known.packaging),
    currency,
    unitPriceMinor: readUnitPrice(cells, currency, isFree, state),
    priceUnit,
    settlement: cells.word("settlement", settlements),
    incoterm: cells.known("incoterm", known.incoterm),
    ...readPlaces(cells, known),
    ...readExchange(cells, known, saleType),
    exporterOfRecord: readExporter(cells, known, saleType),
    state,
    reasonCode: isFree ? null : readReason(cells, "reason", known, reasonKinds),
    freePurpose,
    reference: cells.text("reference", 60),
  };
}

function readUnitPrice(
  cells: RowReader,
  currency: CurrencyCode,
  isFree: boolean,
  state: OrderState,
): number | null {
  const minor = cells.isEmpty("unit_price") ? 0 : cells.minor("unit_price", currency);
  if (isFree && minor > 0) return cells.refuse("unit_price", "order.priceNotZero", null);
  if (!isFree && minor === 0 && !unpricedStates.includes(state))
    return cells.refuse("unit_price", "order.priceZero", null);
  return minor === 0 ? null : minor;
}

function readPlaces(cells: RowReader, known: KnownCodes) {
  return {
    namedPlace: cells.required("named_place", 120),
    namedPlaceCountry: readCountry(cells, "named_place_country"),
    destination: cells.required("destination", 120),
    destinationCountry: readCountry(cells, "destination_country"),
    exitBorder: cells.knownOrEmpty("exit_border", known.exitBorder),
  };
}

function readCountry(cells: RowReader, column: string): string {
  const country = cells.required(column, 2);
  return country === "" || /^[A-Z]{2}$/.test(country) ? country : cells.refuse(column, "field.invalid", "");
}

function readExchange(cells: RowReader, known: KnownCodes, saleType: SaleType) {
  const isExchange = saleType === "IME" || saleType === "IEE";
  for (const column of ["exchange_contract", "broker_code"])
    if (isExchange && cells.isEmpty(column)) cells.refuse(column, "field.required", null);
  return {
    exchangeContract: cells.text("exchange_contract", 60),
    brokerCode: cells.knownOrEmpty("broker_code", known.broker),
  };
}

/** SELF, or the customer in whose name the goods leave; only of an export. */
function readExporter(cells: RowReader, known: KnownCodes, saleType: SaleType): string {
  const exporter = cells.text("exporter_of_record", 20);
  if (exporter === "" && saleType === "EXPORT")
    return cells.refuse("exporter_of_record", "field.required", "");
  if (exporter === "" || exporter === "SELF" || known.customer.has(exporter)) return exporter;
  return cells.refuse("exporter_of_record", "import.unknownCode", "", { value: exporter });
}

export type FreeApprovalImport = {
  readonly number: string;
  readonly orderNumber: string;
  readonly date: IsoDate;
  readonly purpose: (typeof freePurposes)[number];
  readonly listValueRial: number;
  readonly preparedBy: string;
  readonly approvedBy: string;
};

export function readFreeApproval(
  cells: RowReader,
  known: KnownCodes,
  orders: ReadonlySet<string>,
): FreeApprovalImport {
  const preparedBy = cells.known("prepared_by", known.users);
  const approvedBy = readPerson(cells, "user", known, ["sales.manager"]);
  if (preparedBy !== "" && preparedBy === approvedBy) cells.refuse("user", "import.samePerson", null);
  cells.word("decision", ["approved"]);
  return {
    number: readNumber(cells, "no", ["FA"]),
    orderNumber: cells.known("order_no", orders),
    date: cells.day("date"),
    purpose: cells.word("purpose", freePurposes),
    listValueRial: cells.minor("list_value_rial", "IRR"),
    preparedBy,
    approvedBy,
  };
}
