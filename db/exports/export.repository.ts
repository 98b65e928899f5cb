import type { DeliveryOrderState } from "../../core/delivery-orders/delivery-order-machine.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type { CurrencyCode } from "../../core/kernel/money.ts";
import type { SaleType } from "../../core/orders/order.contract.ts";
import type { OrderState } from "../../core/orders/order-machine.ts";
import type { PaymentState } from "../../core/payments/payment-machine.ts";
import type { ReadableDb } from "../kernel/database.ts";

/** Rows are read in portions, so that a year of documents is never in memory at once. */
const portion = 500;

type Keyed = { readonly number: string };

/** Every row of a table by its number, which is unique, portion after portion along its index. */
function* byNumber<Row extends Keyed>(db: ReadableDb, columns: string, from: string): Generator<Row> {
  let last = "";
  for (;;) {
    const rows = db.rows<Row>(
      `SELECT record.number, ${columns} FROM ${from} WHERE record.number > ? ORDER BY record.number LIMIT ${portion}`,
      last,
    );
    yield* rows;
    const end = rows.at(-1);
    if (!end || rows.length < portion) return;
    last = end.number;
  }
}

type Parties = {
  readonly customerCode: string;
  readonly customerFa: string;
  readonly customerEn: string;
};
type Goods = { readonly productCode: string; readonly productFa: string; readonly productEn: string };

const parties =
  "customer.code AS customerCode, customer.name_fa AS customerFa, customer.name_en AS customerEn";
const goods = "product.code AS productCode, product.name_fa AS productFa, product.name_en AS productEn";

export type ExportedOrder = Keyed &
  Parties &
  Goods & {
    readonly date: IsoDate;
    readonly saleType: SaleType;
    readonly packagingFa: string;
    readonly packagingEn: string;
    readonly quantityKg: number;
    readonly currency: CurrencyCode;
    readonly unitPriceMinor: number | null;
    readonly priceUnit: "per_kg" | "per_ton";
    readonly netMinor: number | null;
    readonly vatMinor: number | null;
    readonly totalMinor: number | null;
    readonly settlement: string;
    readonly incoterm: string;
    readonly namedPlace: string;
    readonly destination: string;
    readonly borderFa: string | null;
    readonly borderEn: string | null;
    readonly proformaNumber: string | null;
    readonly state: OrderState;
  };

export const exportedOrders = (db: ReadableDb): Generator<ExportedOrder> =>
  byNumber(
    db,
    `record.date, ${parties}, ${goods}, record.sale_type AS saleType,
     coalesce(packaging.fa, record.packaging) AS packagingFa, coalesce(packaging.en, record.packaging) AS packagingEn,
     record.quantity_kg AS quantityKg, record.currency, record.unit_price_minor AS unitPriceMinor,
     record.price_unit AS priceUnit, record.net_minor AS netMinor, record.vat_minor AS vatMinor,
     record.total_minor AS totalMinor, record.settlement, record.incoterm, record.named_place AS namedPlace,
     record.destination, coalesce(border.fa, nullif(record.exit_border, '')) AS borderFa,
     coalesce(border.en, nullif(record.exit_border, '')) AS borderEn,
     (SELECT max(proforma.number) FROM proforma WHERE proforma.order_id = record.id) AS proformaNumber,
     record.state`,
    `sales_order record JOIN customer ON customer.id = record.customer_id JOIN product ON product.id = record.product_id
     LEFT JOIN reference_item packaging ON packaging.kind = 'packaging' AND packaging.key = record.packaging
     LEFT JOIN reference_item border ON border.kind = 'exitBorder' AND border.key = record.exit_border`,
  );

export type ExportedPayment = Keyed &
  Pick<Parties, "customerFa" | "customerEn"> & {
    readonly paidOn: IsoDate;
    readonly orderNumber: string;
    readonly proformaNumber: string;
    readonly payerKind: string;
    readonly payerName: string;
    readonly bankFa: string | null;
    readonly bankEn: string | null;
    readonly bankRef: string;
    readonly currency: CurrencyCode;
    readonly amountMinor: number;
    readonly payerDeclaration: string;
    readonly state: PaymentState;
  };

export const exportedPayments = (db: ReadableDb): Generator<ExportedPayment> =>
  byNumber(
    db,
    `record.paid_on AS paidOn, sales_order.number AS orderNumber, coalesce(proforma.number, '') AS proformaNumber,
     ${parties}, record.payer_kind AS payerKind, record.payer_name AS payerName,
     coalesce(bank.fa, nullif(record.bank_code, '')) AS bankFa, coalesce(bank.en, nullif(record.bank_code, '')) AS bankEn,
     record.bank_ref AS bankRef, record.currency, record.amount_minor AS amountMinor,
     record.payer_declaration AS payerDeclaration, record.state`,
    `payment record JOIN sales_order ON sales_order.id = record.order_id
     JOIN customer ON customer.id = sales_order.customer_id JOIN proforma ON proforma.id = record.proforma_id
     LEFT JOIN reference_item bank ON bank.kind = 'bank' AND bank.key = record.bank_code`,
  );

export type ExportedDeliveryOrder = Keyed &
  Parties &
  Goods & {
    readonly orderNumber: string;
    readonly saleType: SaleType;
    readonly quantityKg: number;
    readonly liftedKg: number;
    readonly tolerancePercent: string;
    readonly issuedOn: IsoDate;
    readonly expiresOn: IsoDate;
    readonly ground: string;
    readonly groundRef: string;
    readonly issuedByFa: string;
    readonly issuedByEn: string;
    readonly state: DeliveryOrderState;
  };

export const exportedDeliveryOrders = (db: ReadableDb): Generator<ExportedDeliveryOrder> =>
  byNumber(
    db,
    `sales_order.number AS orderNumber, record.sale_type AS saleType, ${parties}, ${goods},
     record.quantity_kg AS quantityKg, record.lifted_opening_kg AS liftedKg, record.tolerance_percent AS tolerancePercent,
     record.issued_on AS issuedOn, record.expires_on AS expiresOn, record.ground, record.ground_ref AS groundRef,
     coalesce(issuer.name_fa, record.issued_by) AS issuedByFa, coalesce(issuer.name_en, record.issued_by) AS issuedByEn,
     record.state`,
    `delivery_order record JOIN sales_order ON sales_order.id = record.order_id
     JOIN customer ON customer.id = record.customer_id JOIN product ON product.id = record.product_id
     LEFT JOIN app_user issuer ON issuer.id = record.issued_by`,
  );

export type CurrencySum = { readonly currency: CurrencyCode; readonly amountMinor: bigint };

function sumsBy(db: ReadableDb, table: string, column: string): CurrencySum[] {
  return db
    .rows<{ currency: CurrencyCode; sum: string }>(
      `SELECT currency, CAST(sum(${column}) AS TEXT) AS sum FROM ${table}
       WHERE ${column} IS NOT NULL GROUP BY currency ORDER BY currency`,
    )
    .map(({ currency, sum }) => ({ currency, amountMinor: BigInt(sum) }));
}

/** Exact sums over every order. */
export function orderSums(db: ReadableDb): { quantityKg: bigint; total: CurrencySum[] } {
  const row = db.row<{ sum: string }>(
    "SELECT CAST(coalesce(sum(quantity_kg), 0) AS TEXT) AS sum FROM sales_order",
  );
  return { quantityKg: BigInt(row?.sum ?? "0"), total: sumsBy(db, "sales_order", "total_minor") };
}

/** Exact sums over every slip. */
export const paymentSums = (db: ReadableDb): CurrencySum[] => sumsBy(db, "payment", "amount_minor");

export function countRows(db: ReadableDb, table: "sales_order" | "payment" | "delivery_order"): number {
  return db.row<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
}
