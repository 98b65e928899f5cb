import type { PaymentState } from "../../core/payments/payment-machine.ts";
import type { client } from "../app/api.ts";

export type PaymentRecord = Awaited<ReturnType<typeof client.payments.get>>;

/** Levels that a slip of this state has behind it. */
export const levelsPassed: Readonly<Record<PaymentState, number>> = {
  waiting: 0,
  approved_1: 1,
  approved_2: 2,
  approved: 3,
  applied: 3,
  rejected: 0,
};
