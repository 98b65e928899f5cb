import { asc, eq, sql } from "drizzle-orm";
import { AppError } from "../../core/kernel/app-error.ts";
import { assert } from "../../core/kernel/assert.ts";
import type { CurrencyCode } from "../../core/kernel/money.ts";
import { nextState } from "../../core/kernel/state-machine.ts";
import type { PaymentRow as PaymentListRow } from "../../core/payments/payment.contract.ts";
import { type PaymentState, paymentMachine } from "../../core/payments/payment-machine.ts";
import { isApproved } from "../../core/payments/payment-rules.ts";
import { prepared, type ReadableDb, type WritableDb } from "../kernel/database.ts";
import type { ListDefinition, Stored } from "../kernel/list.repository.ts";
import { insertRecord, updateRecord } from "../kernel/records.ts";
import { indexRecord } from "../kernel/search.repository.ts";
import { paymentApprovals, payments } from "./payment.table.ts";

export type PaymentRow = typeof payments.$inferSelect;
export type NewPayment = Parameters<typeof insertRecord<typeof payments>>[2];
export type PaymentApprovalRow = typeof paymentApprovals.$inferSelect;

const byId = prepared((orm) =>
  orm
    .select()
    .from(payments)
    .where(eq(payments.id, sql.placeholder("id")))
    .prepare(),
);
const byOrder = prepared((orm) =>
  orm
    .select()
    .from(payments)
    .where(eq(payments.orderId, sql.placeholder("orderId")))
    .orderBy(asc(payments.number))
    .prepare(),
);
const byProforma = prepared((orm) =>
  orm
    .select()
    .from(payments)
    .where(eq(payments.proformaId, sql.placeholder("proformaId")))
    .orderBy(asc(payments.number))
    .prepare(),
);
const approvalsByPayment = prepared((orm) =>
  orm
    .select()
    .from(paymentApprovals)
    .where(eq(paymentApprovals.paymentId, sql.placeholder("paymentId")))
    .orderBy(asc(paymentApprovals.level))
    .prepare(),
);

/** Refuses with record.notFound. */
export function getPayment(db: ReadableDb, id: string): PaymentRow {
  const payment = byId(db).get({ id });
  if (!payment) throw new AppError("record.notFound");
  return payment;
}

/** Every slip of an order, whatever its state, by number. */
export function paymentsOfOrder(db: ReadableDb, orderId: string): PaymentRow[] {
  return byOrder(db).all({ orderId });
}

/** Every slip that names a pro-forma, whatever its state, by number. */
export function paymentsOfProforma(db: ReadableDb, proformaId: string): PaymentRow[] {
  return byProforma(db).all({ proformaId });
}

/** The slip that holds a bank reference: a rejected one has let go of it. */
export function findLiveSlipByReference(
  db: ReadableDb,
  bankRef: string,
): { id: string; number: string } | undefined {
  return db.row("SELECT id, number FROM payment WHERE bank_ref = ? AND state <> 'rejected'", bankRef);
}

/**
 * Stores a slip and makes it findable; refuses with payment.referenceUsed. The look-up and the write stand in one
 * transaction of the only writer; the unique index behind them would stop even a writer that forgot to look.
 */
export function addPayment(db: WritableDb, payment: NewPayment, search: readonly string[]): string {
  const earlier = findLiveSlipByReference(db, payment.bankRef);
  if (earlier)
    throw new AppError("payment.referenceUsed", { reference: payment.bankRef, number: earlier.number });
  const id = insertRecord(db, payments, payment);
  indexRecord(db, "payment", id, [...search, payment.payerName], [payment.number, payment.bankRef]);
  return id;
}

/** Takes the slip along its machine, with the reason in the same write; refuses with state.wrong, record.changed. */
export function movePayment(
  db: WritableDb,
  payment: PaymentRow,
  step: {
    readonly action: "approve" | "reject" | "apply";
    readonly patch?: { reasonCode: string; reasonText: string };
  },
): PaymentRow {
  const state = nextState(paymentMachine, payment.state, step.action, payment.number);
  const patch = { ...step.patch, state };
  const rev = updateRecord(db, payments, payment, patch);
  return { ...payment, ...patch, rev };
}

/** Decisions on a slip, first level first. */
export function approvalsOf(db: ReadableDb, paymentId: string): PaymentApprovalRow[] {
  return approvalsByPayment(db).all({ paymentId });
}

export function addApproval(
  db: WritableDb,
  approval: Parameters<typeof insertRecord<typeof paymentApprovals>>[2],
): string {
  return insertRecord(db, paymentApprovals, approval);
}

/** Slips of an order whose money all three levels have seen, by number. */
export function approvedPaymentsOf(db: ReadableDb, orderId: string): PaymentRow[] {
  return paymentsOfOrder(db, orderId).filter(({ state }) => isApproved(state));
}

export type LevelSum = { state: PaymentState; currency: CurrencyCode; count: number; sumMinor: string };

/** Slips that wait for a level, by state and currency. */
export function openLevelSums(db: ReadableDb): LevelSum[] {
  return db.rows<LevelSum>(
    `SELECT state, currency, count(*) AS count, CAST(sum(amount_minor) AS TEXT) AS sumMinor FROM payment
     WHERE state IN ('waiting', 'approved_1', 'approved_2') GROUP BY state, currency ORDER BY state, currency`,
  );
}

export const paymentList: ListDefinition<"number" | "date", "state"> = {
  table: "payment",
  searchKind: "payment",
  sorts: { number: "number", date: "paid_on" },
  filters: { state: "state" },
  columns: `record.id, record.number, record.order_id AS orderId, sales_order.number AS orderNumber,
    coalesce(proforma.number, '') AS proformaNumber, customer.name_fa AS customerNameFa, customer.name_en AS customerNameEn,
    record.paid_on AS paidOn, record.currency, record.amount_minor AS amountMinor, record.bank_ref AS bankRef,
    record.payer_kind AS payerKind, record.state, record.origin = 'import' AS isImported`,
  joins: `JOIN sales_order ON sales_order.id = record.order_id JOIN customer ON customer.id = sales_order.customer_id
    JOIN proforma ON proforma.id = record.proforma_id`,
};

export type StoredPaymentRow = Stored<PaymentListRow>;

/** One slip as lists show it; the caller has checked that it exists. */
export function paymentRowOf(db: ReadableDb, id: string): StoredPaymentRow {
  const { columns, joins } = paymentList;
  const row = db.row<StoredPaymentRow>(
    `SELECT ${columns} FROM payment record ${joins} WHERE record.id = ?`,
    id,
  );
  assert(row, "a slip has its order, customer and pro-forma");
  return row;
}

export type ShownApproval = {
  level: number;
  role: string;
  decision: "approved" | "rejected";
  userFa: string;
  userEn: string;
  decidedOn: string;
  atMs: number | null;
  reasonCode: string | null;
  reason: string | null;
};

/** Decisions on a slip with the names of those who made them; the hour is known only where it happened at a desk. */
export function shownApprovals(db: ReadableDb, paymentId: string): ShownApproval[] {
  return db.rows<ShownApproval>(
    `SELECT decided.level, decided.role, decided.decision,
       coalesce(app_user.name_fa, decided.user_id) AS userFa, coalesce(app_user.name_en, decided.user_id) AS userEn,
       decided.decided_on AS decidedOn, iif(decided.origin = 'import', NULL, decided.created_at_ms) AS atMs,
       decided.reason_code AS reasonCode, decided.reason_text AS reason
     FROM payment_approval decided LEFT JOIN app_user ON app_user.id = decided.user_id
     WHERE decided.payment_id = ? ORDER BY decided.level`,
    paymentId,
  );
}
