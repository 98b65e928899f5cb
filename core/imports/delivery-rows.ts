import { deliveryOrderGrounds } from "../delivery-orders/delivery-order.contract.ts";
import { type DeliveryOrderState, deliveryOrderStates } from "../delivery-orders/delivery-order-machine.ts";
import { seriesOfSaleType } from "../delivery-orders/delivery-order-rules.ts";
import { isIban } from "../identifiers/iban.ts";
import { decimal, product, truncated, whole } from "../kernel/decimal.ts";
import type { IsoDate } from "../kernel/iso-date.ts";
import type { CurrencyCode } from "../kernel/money.ts";
import { saleTypes } from "../orders/order.contract.ts";
import { refundCauses } from "../refunds/refund.contract.ts";
import { type RefundState, refundStates } from "../refunds/refund-machine.ts";
import { type KnownCodes, maxKg, readNumber, readPerson } from "./history-codes.ts";
import { readCurrency } from "./master-rows.ts";
import type { FreeApprovalImport, OrderImport } from "./order-rows.ts";
import type { PaymentImport } from "./payment-rows.ts";
import type { RowReader } from "./row-reader.ts";

/** What the grounds of delivery orders refer to. */
export type GroundFiles = {
  readonly orders: ReadonlyMap<string, OrderImport>;
  readonly payments: ReadonlyMap<string, PaymentImport>;
  readonly freeApprovals: ReadonlyMap<string, FreeApprovalImport>;
};

export type DeliveryOrderImport = {
  readonly number: string;
  readonly orderNumber: string;
  readonly saleType: OrderImport["saleType"];
  readonly ground: (typeof deliveryOrderGrounds)[number];
  /** Numbers of what allowed it: slips, credit approval, settlement note or free approval. */
  readonly groundRef: string;
  readonly issuedOn: IsoDate;
  readonly firstExpiresOn: IsoDate;
  readonly expiresOn: IsoDate;
  readonly extendedOn: IsoDate | null;
  readonly extendedBy: string | null;
  readonly productCode: string;
  readonly quantityKg: number;
  readonly tolerancePercent: string;
  readonly liftedKg: number;
  readonly freightCode: string;
  readonly issuedBy: string;
  readonly state: DeliveryOrderState;
};

type Ground = DeliveryOrderImport["ground"];
const groundsOf: Readonly<Record<OrderImport["saleType"], readonly Ground[]>> = {
  DOMESTIC: ["payment", "credit"],
  EXPORT: ["payment", "credit"],
  IME: ["settlement_note"],
  IEE: ["settlement_note"],
  FREE: ["manager"],
};

export function readDeliveryOrder(
  cells: RowReader,
  known: KnownCodes,
  files: GroundFiles,
): DeliveryOrderImport {
  const orderNumber = cells.known("order_no", files.orders);
  const order = files.orders.get(orderNumber);
  const saleType = cells.word("sale_type", saleTypes);
  const ground = cells.word("ground", deliveryOrderGrounds);
  if (!groundsOf[saleType].includes(ground))
    cells.refuse("ground", "import.differs", null, { expected: groundsOf[saleType].join(", ") });
  const quantityKg = cells.whole("qty_kg", 1, maxKg);
  const productCode = cells.known("product_code", known.product);
  if (order) sameAsOrder(cells, order);
  const tolerancePercent = cells.decimal("tolerance_percent", 8);
  return {
    number: readNumber(cells, "delivery_order_no", [seriesOfSaleType[saleType]]),
    ...{ orderNumber, saleType, ground, productCode, quantityKg, tolerancePercent },
    groundRef: readGroundRef(cells, ground, orderNumber, files),
    ...readTerms(cells, known),
    liftedKg: readLifted(cells, quantityKg, tolerancePercent),
    freightCode: cells.text("freight_code", 20),
    issuedBy: readPerson(cells, "issued_by", known, ["fin.manager"]),
    state: cells.word("state", deliveryOrderStates),
  };
}

function sameAsOrder(cells: RowReader, order: OrderImport): void {
  const pairs: readonly (readonly [string, string])[] = [
    ["sale_type", order.saleType],
    ["product_code", order.productCode],
    ["qty_kg", String(order.quantityKg)],
  ];
  for (const [column, expected] of pairs)
    if (cells.cell(column) !== expected) cells.refuse(column, "import.differs", null, { expected });
}

function readGroundRef(cells: RowReader, ground: Ground, orderNumber: string, files: GroundFiles): string {
  const reference = cells.required("ground_ref", 200);
  if (reference === "" || ground === "settlement_note") return reference;
  if (ground === "credit") return readNumber(cells, "ground_ref", ["CR"]);
  const named = ground === "payment" ? files.payments : files.freeApprovals;
  for (const number of reference.split(";")) {
    const found = named.get(number.trim());
    if (!found) return cells.refuse("ground_ref", "import.unknownCode", "", { value: number });
    if (found.orderNumber !== orderNumber)
      return cells.refuse("ground_ref", "import.differs", "", { expected: orderNumber });
  }
  return reference;
}

function readTerms(cells: RowReader, known: KnownCodes) {
  const issuedOn = cells.day("issued");
  cells.sameJalali("issued_jalali", issuedOn);
  const firstExpiresOn = cells.day("first_expires");
  const expiresOn = cells.day("expires");
  const extendedOn = cells.dayOrNull("extended_on");
  if (firstExpiresOn < issuedOn)
    cells.refuse("first_expires", "import.dayOrder", null, { earlier: issuedOn });
  if (expiresOn < firstExpiresOn)
    cells.refuse("expires", "import.dayOrder", null, { earlier: firstExpiresOn });
  if (expiresOn > firstExpiresOn && extendedOn === null) cells.refuse("extended_on", "field.required", null);
  const extendedBy = extendedOn === null ? null : readPerson(cells, "extended_by", known, ["fin.manager"]);
  return { issuedOn, firstExpiresOn, expiresOn, extendedOn, extendedBy };
}

function readLifted(cells: RowReader, quantityKg: number, tolerancePercent: string): number {
  const hundredths = product(whole(quantityKg), decimal(tolerancePercent));
  const upperBound = quantityKg + Number(truncated({ units: hundredths.units, scale: hundredths.scale + 2 }));
  return cells.whole("lifted_kg", 0, upperBound);
}

export type RefundImport = {
  readonly number: string;
  readonly date: IsoDate;
  readonly orderNumber: string;
  readonly cause: (typeof refundCauses)[number];
  readonly currency: CurrencyCode;
  readonly amountMinor: number;
  readonly iban: string;
  readonly checkedBy: string | null;
  readonly approvedBy: string | null;
  readonly bankRef: string | null;
  readonly state: RefundState;
};

export function readRefund(
  cells: RowReader,
  known: KnownCodes,
  orders: ReadonlyMap<string, OrderImport>,
): RefundImport {
  const currency = readCurrency(cells);
  const amountMinor = cells.minor("amount", currency);
  if (amountMinor === 0 && /^0/.test(cells.cell("amount")))
    cells.refuse("amount", "field.tooSmall", null, { min: "1" });
  const iban = cells.identifier("iban", 26).toUpperCase();
  if (iban !== "" && !isIban(iban)) cells.refuse("iban", "identifier.ibanWrong", null);
  const state = cells.word("state", refundStates);
  const checkedBy = personOrNull(cells, "checked_by", known, "fin.salesAccounting");
  const approvedBy = personOrNull(cells, "approved_by", known, "fin.manager");
  if (checkedBy !== null && checkedBy === approvedBy) cells.refuse("approved_by", "import.samePerson", null);
  if (state === "paid" && cells.isEmpty("bank_ref")) cells.refuse("bank_ref", "field.required", null);
  if (["paid", "approved"].includes(state) && approvedBy === null)
    cells.refuse("approved_by", "field.required", null);
  return {
    number: readNumber(cells, "refund_no", ["RF"]),
    date: cells.day("date"),
    orderNumber: cells.known("order_no", orders),
    cause: cells.word("cause", refundCauses),
    ...{ currency, amountMinor, iban, checkedBy, approvedBy },
    bankRef: cells.isEmpty("bank_ref") ? null : cells.identifier("bank_ref", 40),
    state,
  };
}

function personOrNull(
  cells: RowReader,
  column: string,
  known: KnownCodes,
  role: "fin.salesAccounting" | "fin.manager",
): string | null {
  return cells.isEmpty(column) ? null : readPerson(cells, column, known, [role]);
}
