import type { Machine } from "../kernel/state-machine.ts";

export const refundStates = ["requested", "checked", "approved", "paid", "credited", "denied"] as const;
export type RefundState = (typeof refundStates)[number];

/** Words of each state on screens and papers. */
export const refundStateWords: Readonly<Record<RefundState, { readonly fa: string; readonly en: string }>> = {
  requested: { fa: "درخواست استرداد", en: "Refund requested" },
  checked: { fa: "بررسی مانده", en: "Balance checked" },
  approved: { fa: "تأیید مدیر مالی", en: "Approved by finance manager" },
  paid: { fa: "پرداخت‌شده", en: "Paid" },
  credited: { fa: "منظور به حساب مشتری", en: "Held as credit of the customer" },
  denied: { fa: "عدم موافقت", en: "Denied" },
};

/** The steps of a refund with the roles that may take them; guards are rules beside this file. */
export const refundMachine: Machine<RefundState> = {
  name: "refund",
  states: refundStates,
  finals: ["paid", "credited", "denied"],
  transitions: [
    { from: "requested", to: "checked", action: "check", roles: ["fin.salesAccounting"] },
    { from: "requested", to: "denied", action: "deny", roles: ["fin.salesAccounting"] },
    { from: "checked", to: "approved", action: "approve", roles: ["fin.manager"] },
    { from: "checked", to: "credited", action: "credit", roles: ["fin.manager"] },
    { from: "checked", to: "denied", action: "deny", roles: ["fin.manager"] },
    { from: "approved", to: "checked", action: "bank_return", roles: ["fin.treasury"] },
    { from: "approved", to: "paid", action: "pay", roles: ["fin.treasury"] },
  ],
};
