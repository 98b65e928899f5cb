import type { Role } from "../access/roles.ts";
import { AppError, type ErrorCode, type ErrorParams } from "../kernel/app-error.ts";
import type { IsoDate } from "../kernel/iso-date.ts";
import type { ProformaState } from "../proformas/proforma-machine.ts";
import type { payerKinds } from "./payment.contract.ts";
import type { PaymentState } from "./payment-machine.ts";

export type ApprovalLevel = {
  readonly level: 1 | 2 | 3;
  /** State of a slip that waits for this level. */
  readonly state: PaymentState;
  readonly role: Role;
};

/** The three levels in the order in which they must decide. */
export const approvalLevels: readonly ApprovalLevel[] = [
  { level: 1, state: "waiting", role: "fin.salesAccounting" },
  { level: 2, state: "approved_1", role: "fin.treasury" },
  { level: 3, state: "approved_2", role: "fin.manager" },
];

/** The level that stands next, or null when the slip is decided. */
export function levelOf(state: PaymentState): ApprovalLevel | null {
  return approvalLevels.find((level) => level.state === state) ?? null;
}

type PayerKind = (typeof payerKinds)[number];
export type Slip = {
  readonly paidOn: IsoDate;
  readonly payerKind: PayerKind;
  readonly payerDeclaration: string;
};
export type PaidProforma = {
  readonly number: string | null;
  readonly state: ProformaState;
  readonly issuedOn: IsoDate | null;
  readonly validUntil: IsoDate | null;
};

/**
 * Whether a slip may stand against a pro-forma on a business day; the day of issue and the last day are inside.
 * Codes: payment.proformaNotIssued, payment.paidInFuture, payment.paidOutside, payment.declarationNeeded.
 */
export function assertSlipFits(slip: Slip, proforma: PaidProforma, today: IsoDate): void {
  const { number, state, issuedOn, validUntil } = proforma;
  if (state !== "issued" || !issuedOn || !validUntil)
    throw new AppError("payment.proformaNotIssued", { number: number ?? "—", state });
  const { paidOn } = slip;
  if (paidOn > today) throw atField("paidOn", "payment.paidInFuture", { paidOn, today });
  if (paidOn < issuedOn || paidOn > validUntil)
    throw atField("paidOn", "payment.paidOutside", { paidOn, from: issuedOn, until: validUntil });
  if (slip.payerKind !== "customer" && slip.payerDeclaration === "")
    throw atField("payerDeclaration", "payment.declarationNeeded", {});
}

function atField(path: string, code: ErrorCode, params: ErrorParams): AppError {
  return new AppError(code, params, [{ path, code, params }]);
}

export type StandingSlip = {
  readonly number: string;
  readonly state: PaymentState;
  /** Who decided before, and at which level. */
  readonly decisions: readonly { readonly level: number; readonly userId: string }[];
};
export type Decider = { readonly userId: string; readonly roles: readonly Role[] };

/** Why this person may not decide on the slip now, or null: state.wrong, payment.outOfOrder, payment.sameApprover. */
export function decisionRefusal(
  slip: StandingSlip,
  decider: Decider,
  action: "approve" | "reject",
): AppError | null {
  const { number, state } = slip;
  const next = levelOf(state);
  if (!next) return new AppError("state.wrong", { subject: number, from: state, action });
  if (!decider.roles.includes(next.role))
    return new AppError("payment.outOfOrder", { number, level: String(next.level), role: next.role });
  const own = slip.decisions.find(({ userId }) => userId === decider.userId);
  return own ? new AppError("payment.sameApprover", { number, level: String(own.level) }) : null;
}

/** Where the approved slips stand against the total; one minor unit of difference counts as equal. */
export function sumVerdict(approvedMinor: bigint, totalMinor: bigint): "below" | "complete" | "above" {
  const difference = approvedMinor - totalMinor;
  if (difference < -1n) return "below";
  return difference > 1n ? "above" : "complete";
}

/** A slip that was not turned down: it holds its reference, its pro-forma and its order. */
export const isLive = (state: PaymentState): boolean => state !== "rejected";

/** A slip whose money all three levels have seen. */
export const isApproved = (state: PaymentState): boolean => state === "approved" || state === "applied";
