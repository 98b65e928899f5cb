import { mayCall } from "../../core/access/policy.ts";
import { safeAmount, sumMinor } from "../../core/kernel/amounts.ts";
import type { PaymentRecord, PaymentRow } from "../../core/payments/payment.contract.ts";
import type { PaymentState } from "../../core/payments/payment-machine.ts";
import { approvalLevels, isApproved, isLive, levelOf } from "../../core/payments/payment-rules.ts";
import { attachmentsOf } from "../../db/attachments/attachment.repository.ts";
import { getCustomer } from "../../db/customers/customer.repository.ts";
import { timelineOf } from "../../db/kernel/audit.repository.ts";
import type { ReadableDb } from "../../db/kernel/database.ts";
import { type Page, type PageRequest, readPage } from "../../db/kernel/list.repository.ts";
import {
  openLevelSums,
  paymentList,
  paymentRowOf,
  paymentsOfProforma,
  type StoredPaymentRow,
  shownApprovals,
} from "../../db/payments/payment.repository.ts";
import type { Actor } from "../kernel/actor.ts";
import { readSlip, refusalOf, type SlipCase } from "./slip-gate.ts";

export function listPayments(
  db: ReadableDb,
  request: PageRequest<"number" | "date", "state">,
): Page<PaymentRow> {
  const page = readPage<StoredPaymentRow, "number" | "date", "state">(db, paymentList, request);
  return { ...page, rows: page.rows.map(toRow) };
}

const toRow = (stored: StoredPaymentRow): PaymentRow => ({ ...stored, isImported: stored.isImported === 1 });

/** A slip beside what is expected of it; refuses with record.notFound. */
export function readPayment(db: ReadableDb, actor: Actor, paymentId: string): PaymentRecord {
  const slip = readSlip(db, paymentId);
  const { payment } = slip;
  return {
    ...toRow(paymentRowOf(db, paymentId)),
    rev: payment.rev,
    bankCode: payment.bankCode,
    payerName: payment.payerName,
    payerDeclaration: payment.payerDeclaration,
    attachment: scanOf(db, slip),
    approvals: shownApprovals(db, paymentId),
    expected: expectedOf(db, slip),
    ...actsOf(slip, actor),
    timeline: timelineOf(db, paymentId),
  };
}

function scanOf(db: ReadableDb, { payment }: SlipCase): PaymentRecord["attachment"] {
  const scan = attachmentsOf(db, payment.id).find(({ sha256 }) => sha256 === payment.attachmentSha256);
  if (!scan) return null;
  const { sha256, name, type, sizeBytes } = scan;
  return { sha256, name, type, sizeBytes };
}

function expectedOf(db: ReadableDb, { order, proforma }: SlipCase): PaymentRecord["expected"] {
  const slips = paymentsOfProforma(db, proforma.id).filter(({ state }) => isLive(state));
  const sumOf = (isCounted: (state: PaymentState) => boolean): number =>
    safeAmount(sumMinor(slips.filter(({ state }) => isCounted(state)).map(({ amountMinor }) => amountMinor)));
  return {
    totalMinor: proforma.totalMinor,
    approvedMinor: sumOf(isApproved),
    waitingMinor: sumOf((state) => !isApproved(state)),
    validUntil: proforma.validUntil,
    customerName: getCustomer(db, order.customerId).nameFa,
  };
}

function actsOf(slip: SlipCase, actor: Actor): Pick<PaymentRecord, "acts" | "blockedBy"> {
  if (!levelOf(slip.payment.state)) return { acts: [], blockedBy: null };
  if (!mayCall(actor, "payments.approve")) return { acts: [], blockedBy: "permission.denied" };
  const acts = (["approve", "reject"] as const).filter((act) => !refusalOf(slip, actor, act));
  return { acts, blockedBy: refusalOf(slip, actor, "approve")?.code ?? null };
}

/** The three levels with what waits before each. */
export function paymentLevels(db: ReadableDb, actor: Actor) {
  const found = openLevelSums(db);
  return approvalLevels.map(({ level, state, role }) => {
    const sums = found.filter((sum) => sum.state === state);
    return {
      level,
      state,
      count: sums.reduce((count, sum) => count + sum.count, 0),
      sums: sums.map(({ currency, sumMinor }) => ({ currency, sumMinor })),
      isMine: actor.roles.includes(role),
    };
  });
}
