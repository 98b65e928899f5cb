import {
  type DeliveryOrderState,
  deliveryOrderMachine,
  deliveryOrderStateWords,
} from "../../core/delivery-orders/delivery-order-machine.ts";
import type { Locale } from "../../core/kernel/app-error.ts";
import { type OrderState, orderMachine, orderStateWords } from "../../core/orders/order-machine.ts";
import { type PaymentState, paymentMachine, paymentStateWords } from "../../core/payments/payment-machine.ts";
import {
  type ProformaState,
  proformaMachine,
  proformaStateWords,
} from "../../core/proformas/proforma-machine.ts";
import { type RefundState, refundMachine, refundStateWords } from "../../core/refunds/refund-machine.ts";
import type { Tone } from "./tones.ts";

export type StatesOf = {
  readonly order: OrderState;
  readonly proforma: ProformaState;
  readonly payment: PaymentState;
  readonly refund: RefundState;
  readonly delivery_order: DeliveryOrderState;
};
export type MachineName = keyof StatesOf;

/** The tone of each state; final states, drawn hollow, are known to the machines themselves. */
export const stateTones: { readonly [Name in MachineName]: Readonly<Record<StatesOf[Name], Tone>> } = {
  order: {
    draft: "neutral",
    submitted: "attention",
    in_review: "progress",
    returned: "attention",
    price_review: "attention",
    priced: "progress",
    proforma_issued: "progress",
    payment_submitted: "attention",
    payment_rejected: "stop",
    finance_approved: "progress",
    delivery_order_issued: "progress",
    lifting: "progress",
    completed: "done",
    closed: "done",
    rejected: "stop",
    cancelled: "neutral",
    expired: "stop",
  },
  proforma: {
    draft: "neutral",
    signed_expert: "attention",
    issued: "progress",
    accepted: "done",
    expired: "stop",
    void: "stop",
  },
  payment: {
    waiting: "attention",
    approved_1: "progress",
    approved_2: "progress",
    approved: "done",
    rejected: "stop",
    applied: "done",
  },
  refund: {
    requested: "attention",
    checked: "progress",
    approved: "progress",
    paid: "done",
    credited: "done",
    denied: "stop",
  },
  delivery_order: {
    issued: "attention",
    assigned: "progress",
    lifting: "progress",
    suspended: "stop",
    exhausted: "done",
    expired: "stop",
    settled: "done",
    void: "stop",
  },
};

type Known = { readonly finals: readonly string[]; readonly words: Readonly<Record<string, Pair>> };
type Pair = { readonly fa: string; readonly en: string };

const known: Readonly<Record<MachineName, Known>> = {
  order: { finals: orderMachine.finals, words: orderStateWords },
  proforma: { finals: proformaMachine.finals, words: proformaStateWords },
  payment: { finals: paymentMachine.finals, words: paymentStateWords },
  refund: { finals: refundMachine.finals, words: refundStateWords },
  delivery_order: { finals: deliveryOrderMachine.finals, words: deliveryOrderStateWords },
};

export const isFinalState = (machine: MachineName, state: string): boolean =>
  known[machine].finals.includes(state);

/** The name of a state; an unknown state keeps its own word. */
export const stateWord = (machine: MachineName, state: string, locale: Locale): string =>
  known[machine].words[state]?.[locale] ?? state;
