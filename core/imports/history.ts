import type { Company } from "../company/company.contract.ts";
import { type BrokerImport, readBroker } from "./broker-rows.ts";
import { readCompany } from "./company-rows.ts";
import {
  type DeliveryOrderImport,
  type RefundImport,
  readDeliveryOrder,
  readRefund,
} from "./delivery-rows.ts";
import { checkHistory } from "./history-checks.ts";
import type { KnownCodes } from "./history-codes.ts";
import type { ImportKind, RowFault } from "./import.contract.ts";
import { FaultList, readTable, type TableReader, type TableReading } from "./import-table.ts";
import type { CustomerImport, MasterContext, ProductImport, RateImport, UserImport } from "./master-rows.ts";
import { customerTable, productTable, rateTable, userTable } from "./master-tables.ts";
import { type FreeApprovalImport, type OrderImport, readFreeApproval, readOrder } from "./order-rows.ts";
import {
  type ApprovalImport,
  type PaymentImport,
  type ProformaImport,
  readApproval,
  readPayment,
  readProforma,
} from "./payment-rows.ts";
import type { ReadRow, SourceRow } from "./row-reader.ts";

/** Every file that opens a company with its history, as records by column. */
export type HistoryFiles = Readonly<Record<ImportKind, readonly SourceRow[]>>;

/** What was read, row by row, before the documents are compared with one another. */
export type HistoryRows = {
  readonly users: readonly ReadRow<UserImport>[];
  readonly products: readonly ReadRow<ProductImport>[];
  readonly customers: readonly ReadRow<CustomerImport>[];
  readonly rates: readonly ReadRow<RateImport>[];
  readonly brokers: readonly ReadRow<BrokerImport>[];
  readonly orders: readonly ReadRow<OrderImport>[];
  readonly proformas: readonly ReadRow<ProformaImport>[];
  readonly payments: readonly ReadRow<PaymentImport>[];
  readonly approvals: readonly ReadRow<ApprovalImport>[];
  readonly freeApprovals: readonly ReadRow<FreeApprovalImport>[];
  readonly deliveryOrders: readonly ReadRow<DeliveryOrderImport>[];
  readonly refunds: readonly ReadRow<RefundImport>[];
};

/** A company with its history, free of faults; every list in the order of its file. */
export type History = { readonly company: Company } & {
  readonly [Key in keyof HistoryRows]: readonly HistoryRows[Key][number]["value"][];
};

export type FaultsByFile = ReadonlyMap<
  ImportKind,
  { readonly listed: readonly RowFault[]; readonly count: number }
>;

/** Codes of the reference tables; the files themselves add users, customers, products and brokers. */
export type ReferenceCodes = Pick<KnownCodes, "packaging" | "incoterm" | "exitBorder" | "bank" | "reason">;

const by = <Value>(rows: readonly ReadRow<Value>[], keyOf: (value: Value) => string): Map<string, Value> =>
  new Map(rows.map(({ value }) => [keyOf(value), value]));

const numbered = { column: "", keyOf: ({ number }: { readonly number: string }) => number };

/** Reads all files; the history is null while any of them has a fault. */
export function readHistory(
  files: HistoryFiles,
  context: MasterContext,
  reference: ReferenceCodes,
): { history: History | null; faults: FaultsByFile } {
  const faults = new Map<ImportKind, FaultList>();
  const note = (kind: ImportKind, found: readonly RowFault[]): void => {
    const list = faults.get(kind) ?? new FaultList();
    list.add(found);
    if (list.count > 0) faults.set(kind, list);
  };
  const read = <Value>(kind: ImportKind, reader: TableReader<Value>): readonly ReadRow<Value>[] => {
    const reading: TableReading<Value> = readTable(reader, files[kind]);
    if (reading.faults.count > 0) faults.set(kind, reading.faults);
    return reading.rows;
  };
  const { company, faults: companyFaults } = readCompany(files.company);
  note("company", companyFaults);
  const rows = readRows(read, context, reference);
  for (const [kind, found] of checkHistory(rows)) note(kind, found);
  const isRight = company !== null && faults.size === 0;
  return { history: isRight ? toHistory(company, rows) : null, faults };
}

type ReadFile = <Value>(kind: ImportKind, reader: TableReader<Value>) => readonly ReadRow<Value>[];

function readRows(read: ReadFile, context: MasterContext, reference: ReferenceCodes): HistoryRows {
  const users = read("users", userTable);
  const products = read("products", productTable(context));
  const customers = read("customers", customerTable(context));
  const rates = read("currency_rates", rateTable(context));
  const brokers = read("brokers", {
    read: readBroker,
    unique: [{ column: "code", keyOf: ({ code }) => code }],
  });
  const known: KnownCodes = {
    ...reference,
    users: by(users, ({ username }) => username),
    product: new Set(by(products, ({ code }) => code).keys()),
    customer: new Set(by(customers, ({ code }) => code).keys()),
    broker: new Set(by(brokers, ({ code }) => code).keys()),
  };
  return { users, products, customers, rates, brokers, ...readDocuments(read, known) };
}

function readDocuments(read: ReadFile, known: KnownCodes) {
  const numberOf = ({ number }: { readonly number: string }): string => number;
  const orders = read("orders", {
    read: (cells) => readOrder(cells, known),
    unique: [{ ...numbered, column: "order_no" }],
  });
  const orderByNumber = by(orders, numberOf);
  const orderNumbers = new Set(orderByNumber.keys());
  const proformas = read("proformas", {
    read: (cells) => readProforma(cells, known, orderNumbers),
    unique: [
      { ...numbered, column: "proforma_no" },
      { column: "tracking_code", keyOf: ({ trackingCode }) => trackingCode },
    ],
  });
  const proformaByNumber = by(proformas, numberOf);
  const payments = read("payments", {
    read: (cells) => readPayment(cells, known, proformaByNumber),
    unique: [
      { ...numbered, column: "slip_no" },
      { column: "bank_ref", keyOf: ({ bankRef, state }) => (state === "rejected" ? "" : bankRef) },
      { column: "payer_declaration", keyOf: ({ payerDeclaration }) => payerDeclaration },
    ],
  });
  const slipByNumber = by(payments, numberOf);
  const approvals = read("approvals", {
    read: (cells) => readApproval(cells, known, slipByNumber),
    unique: [
      { column: "level", keyOf: ({ slipNumber, level }) => `${slipNumber} ${level}` },
      { column: "user", keyOf: ({ slipNumber, user }) => `${slipNumber} ${user}` },
    ],
  });
  const freeApprovals = read("free_approvals", {
    read: (cells) => readFreeApproval(cells, known, orderNumbers),
    unique: [{ ...numbered, column: "no" }],
  });
  const grounds = {
    orders: orderByNumber,
    payments: slipByNumber,
    freeApprovals: by(freeApprovals, numberOf),
  };
  const deliveryOrders = read("delivery_orders", {
    read: (cells) => readDeliveryOrder(cells, known, grounds),
    unique: [{ ...numbered, column: "delivery_order_no" }],
  });
  const refunds = read("refunds", {
    read: (cells) => readRefund(cells, known, orderByNumber),
    unique: [{ ...numbered, column: "refund_no" }],
  });
  return { orders, proformas, payments, approvals, freeApprovals, deliveryOrders, refunds };
}

const valuesOf = <Value>(rows: readonly ReadRow<Value>[]): Value[] => rows.map(({ value }) => value);

function toHistory(company: Company, rows: HistoryRows): History {
  return {
    company,
    users: valuesOf(rows.users),
    products: valuesOf(rows.products),
    customers: valuesOf(rows.customers),
    rates: valuesOf(rows.rates),
    brokers: valuesOf(rows.brokers),
    orders: valuesOf(rows.orders),
    proformas: valuesOf(rows.proformas),
    payments: valuesOf(rows.payments),
    approvals: valuesOf(rows.approvals),
    freeApprovals: valuesOf(rows.freeApprovals),
    deliveryOrders: valuesOf(rows.deliveryOrders),
    refunds: valuesOf(rows.refunds),
  };
}
