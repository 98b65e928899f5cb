import type { Machine } from "../kernel/state-machine.ts";

export const paymentStates = [
  "waiting",
  "approved_1",
  "approved_2",
  "approved",
  "rejected",
  "applied",
] as const;
export type PaymentState = (typeof paymentStates)[number];

/** Words of each state on screens and papers. */
export const paymentStateWords: Readonly<Record<PaymentState, { readonly fa: string; readonly en: string }>> =
  {
    waiting: { fa: "در انتظار حسابداری فروش", en: "Waiting for sales accounting" },
    approved_1: { fa: "تأیید حسابداری فروش", en: "Approved by sales accounting" },
    approved_2: { fa: "تأیید خزانه‌داری", en: "Approved by treasury" },
    approved: { fa: "تأیید مدیر مالی", en: "Approved by finance manager" },
    rejected: { fa: "رد شده", en: "Rejected" },
    applied: { fa: "اعمال‌شده در تسویه", en: "Applied to invoice, credit or refund" },
  };

/** The steps of a payment with the roles that may take them; guards are rules beside this file. */
export const paymentMachine: Machine<PaymentState> = {
  name: "payment",
  states: paymentStates,
  finals: ["rejected", "applied"],
  transitions: [
    { from: "waiting", to: "approved_1", action: "approve", roles: ["fin.salesAccounting"] },
    { from: "waiting", to: "rejected", action: "reject", roles: ["fin.salesAccounting"] },
    { from: "approved_1", to: "approved_2", action: "approve", roles: ["fin.treasury"] },
    { from: "approved_1", to: "rejected", action: "reject", roles: ["fin.treasury"] },
    { from: "approved_2", to: "approved", action: "approve", roles: ["fin.manager"] },
    { from: "approved_2", to: "rejected", action: "reject", roles: ["fin.manager"] },
    { from: "approved", to: "applied", action: "apply", roles: ["system"] },
  ],
};
