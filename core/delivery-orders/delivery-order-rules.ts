import { sumMinor } from "../kernel/amounts.ts";
import { AppError } from "../kernel/app-error.ts";
import type { SaleType, settlements } from "../orders/order.contract.ts";
import type { PaymentState } from "../payments/payment-machine.ts";
import { approvalLevels, isApproved, sumVerdict } from "../payments/payment-rules.ts";
import type { deliveryOrderGrounds } from "./delivery-order.contract.ts";

export type DeliveryOrderSeries = "D" | "E" | "K" | "N" | "M";

/** Each sale type counts its delivery orders by itself, so that free goods can be audited alone. */
export const seriesOfSaleType: Readonly<Record<SaleType, DeliveryOrderSeries>> = {
  DOMESTIC: "D",
  EXPORT: "E",
  IME: "K",
  IEE: "N",
  FREE: "M",
};

export type Ground = { readonly ground: (typeof deliveryOrderGrounds)[number]; readonly groundRef: string };
export type GroundedOrder = {
  readonly number: string;
  readonly saleType: SaleType;
  readonly settlement: (typeof settlements)[number];
};
export type ApprovedSlip = {
  readonly number: string;
  readonly state: PaymentState;
  readonly amountMinor: number;
  /** Approvals only; a rejection is no approval. */
  readonly approvals: readonly { readonly level: number; readonly userId: string }[];
};
export type GroundEvidence = {
  /** Total of the accepted pro-forma; null without one. */
  readonly totalMinor: number | null;
  readonly slips: readonly ApprovedSlip[];
  readonly freeApproval: {
    readonly number: string;
    readonly preparedBy: string;
    readonly approvedBy: string;
  } | null;
};

/**
 * What allows the delivery order, checked anew whatever state the order is in.
 * Codes: deliveryOrder.groundMissing, deliveryOrder.freeApprovalMissing, deliveryOrder.groundNotOffered.
 */
export function groundOf(order: GroundedOrder, evidence: GroundEvidence): Ground {
  const { number, saleType, settlement } = order;
  if (saleType === "FREE") return { ground: "manager", groundRef: freeGround(number, evidence) };
  const isPaid = (saleType === "DOMESTIC" || saleType === "EXPORT") && settlement === "cash";
  if (!isPaid) throw new AppError("deliveryOrder.groundNotOffered", { number, saleType, settlement });
  return { ground: "payment", groundRef: paymentGround(number, evidence) };
}

function freeGround(number: string, { freeApproval }: GroundEvidence): string {
  if (!freeApproval || freeApproval.approvedBy === freeApproval.preparedBy)
    throw new AppError("deliveryOrder.freeApprovalMissing", { number });
  return freeApproval.number;
}

function paymentGround(number: string, { totalMinor, slips }: GroundEvidence): string {
  const approved = slips.filter(({ state }) => isApproved(state));
  const sum = sumMinor(approved.map(({ amountMinor }) => amountMinor));
  const isWhole =
    totalMinor !== null && approved.length > 0 && sumVerdict(sum, BigInt(totalMinor)) === "complete";
  if (!isWhole || !approved.every(hasThreeApprovers))
    throw new AppError("deliveryOrder.groundMissing", { number });
  return approved.map((slip) => slip.number).join(";");
}

function hasThreeApprovers({ approvals }: ApprovedSlip): boolean {
  const people = new Set(approvals.map(({ userId }) => userId));
  return (
    people.size === approvalLevels.length &&
    approvalLevels.every(({ level }) => approvals.some((approval) => approval.level === level))
  );
}
