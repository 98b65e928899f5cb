import { seriesOfSaleType } from "../../core/delivery-orders/delivery-order-rules.ts";
import type { DeliveryOrderImport, RefundImport } from "../../core/imports/delivery-rows.ts";
import type { History } from "../../core/imports/history.ts";
import type { FreeApprovalImport } from "../../core/imports/order-rows.ts";
import type { PaymentImport } from "../../core/imports/payment-rows.ts";
import { assert } from "../../core/kernel/assert.ts";
import { jalaliMonthKey } from "../../core/kernel/jalali.ts";
import { addAttachment } from "../../db/attachments/attachment.repository.ts";
import { addDeliveryOrder } from "../../db/delivery-orders/delivery-order.repository.ts";
import { asOf } from "../../db/imports/as-of.ts";
import { addPastRefund } from "../../db/imports/import.repository.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { addFreeApproval } from "../../db/orders/order.repository.ts";
import { addApproval, addPayment } from "../../db/payments/payment.repository.ts";
import { concerns } from "../kernel/command.ts";
import type { MasterNames } from "./open-masters.ts";
import { openOrders } from "./open-orders.ts";
import { openProformas } from "./open-proformas.ts";
import { Names, type Opening, yearOf } from "./opening.ts";

/** What documents find one another by. */
export type DocumentNames = MasterNames & {
  readonly history: History;
  readonly orders: Names;
  readonly proformas: Names;
  /** Username of whoever prepared an order. */
  readonly preparerOf: (orderNumber: string) => string;
  /** By what words a person finds a document of an order. */
  readonly wordsOf: (orderNumber: string) => string[];
};

/** Stores every document of the history with its number, state and days. */
export function openDocuments(db: WritableDb, opening: Opening, masters: MasterNames): void {
  const names = openOrders(db, opening, masters);
  openProformas(db, opening, names);
  openPayments(db, opening, names);
  for (const approval of opening.history.freeApprovals) openFreeApproval(db, approval, names);
  for (const deliveryOrder of opening.history.deliveryOrders) openDeliveryOrder(db, deliveryOrder, names);
  for (const refund of opening.history.refunds) openRefund(db, refund, names);
}

function openPayments(db: WritableDb, { history, scans }: Opening, names: DocumentNames): void {
  const slips = new Names("payment slip");
  for (const payment of history.payments) {
    const submittedBy = names.users.idOf(names.preparerOf(payment.orderNumber));
    const dated = asOf(db, payment.paidOn, 9, submittedBy);
    const scan = scans.get(payment.number);
    assert(scan, `slip ${payment.number} has a scan`);
    const rejection = history.approvals.find(
      ({ slipNumber, decision }) => slipNumber === payment.number && decision === "rejected",
    );
    const id = addPayment(
      dated,
      {
        ...paymentFields(payment, names),
        attachmentSha256: scan.sha256,
        submittedBy,
        reasonCode: rejection?.reasonCode ?? null,
        reasonText: null,
      },
      [payment.proformaNumber, ...names.wordsOf(payment.orderNumber)],
    );
    slips.set(payment.number, id);
    const subject = { subjectKind: "payment", subjectId: id };
    addAttachment(dated, { ...scan, ...subject, type: "application/pdf" });
    concerns(db, "payment", id);
  }
  for (const approval of history.approvals) {
    const { level, role, decision, decidedOn, reasonCode } = approval;
    const userId = names.users.idOf(approval.user);
    addApproval(asOf(db, decidedOn, 9 + level, userId), {
      ...{ level, role, decision, userId, decidedOn, reasonCode },
      paymentId: slips.idOf(approval.slipNumber),
      reasonText: null,
    });
  }
}

function paymentFields(payment: PaymentImport, names: DocumentNames) {
  const { number, paidOn, currency, amountMinor, bankCode, bankRef, payerKind, payerName } = payment;
  const { payerDeclaration, state } = payment;
  return {
    ...{ number, paidOn, currency, amountMinor, bankCode, bankRef, payerKind, payerName },
    ...{ payerDeclaration, state },
    orderId: names.orders.idOf(payment.orderNumber),
    proformaId: names.proformas.idOf(payment.proformaNumber),
    monthKey: jalaliMonthKey(paidOn),
  };
}

function openFreeApproval(db: WritableDb, approval: FreeApprovalImport, names: DocumentNames): void {
  const { number, purpose, listValueRial, date } = approval;
  const approvedBy = names.users.idOf(approval.approvedBy);
  addFreeApproval(asOf(db, date, 9, approvedBy), {
    ...{ number, purpose, listValueRial, approvedBy },
    orderId: names.orders.idOf(approval.orderNumber),
    preparedBy: names.users.idOf(approval.preparedBy),
    approvedOn: date,
  });
}

function openDeliveryOrder(db: WritableDb, given: DeliveryOrderImport, names: DocumentNames): void {
  const { number, saleType, ground, groundRef, issuedOn, firstExpiresOn, expiresOn, extendedOn } = given;
  const { quantityKg, tolerancePercent, freightCode, state } = given;
  const order = names.history.orders.find((candidate) => candidate.number === given.orderNumber);
  assert(order, `order ${given.orderNumber} came with the history`);
  const issuedBy = names.users.idOf(given.issuedBy);
  const id = addDeliveryOrder(
    asOf(db, issuedOn, 9, issuedBy),
    {
      ...{ number, saleType, ground, groundRef, issuedOn, firstExpiresOn, expiresOn, extendedOn },
      ...{ quantityKg, tolerancePercent, freightCode, state, issuedBy },
      series: seriesOfSaleType[saleType],
      fiscalYear: yearOf(number),
      orderId: names.orders.idOf(given.orderNumber),
      customerId: names.customers.idOf(order.customerCode),
      productId: names.products.idOf(given.productCode),
      monthKey: jalaliMonthKey(issuedOn),
      extendedBy: given.extendedBy === null ? null : names.users.idOf(given.extendedBy),
      // Truck visits come with their own desk; until then what was lifted is an opening figure.
      liftedOpeningKg: given.liftedKg,
      trackingCode: null,
    },
    names.wordsOf(given.orderNumber),
  );
  concerns(db, "deliveryOrder", id);
}

function openRefund(db: WritableDb, refund: RefundImport, names: DocumentNames): void {
  const { number, cause, currency, amountMinor, iban, bankRef, state, date } = refund;
  const idOf = (username: string | null): string | null =>
    username === null ? null : names.users.idOf(username);
  const preparer = names.users.idOf(names.preparerOf(refund.orderNumber));
  const id = addPastRefund(
    asOf(db, date, 9, preparer),
    {
      ...{ number, cause, currency, amountMinor, iban, bankRef, state },
      orderId: names.orders.idOf(refund.orderNumber),
      requestedOn: date,
      checkedBy: idOf(refund.checkedBy),
      approvedBy: idOf(refund.approvedBy),
    },
    names.wordsOf(refund.orderNumber),
  );
  concerns(db, "refund", id);
}
