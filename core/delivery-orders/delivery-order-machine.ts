import type { Machine } from "../kernel/state-machine.ts";

export const deliveryOrderStates = [
  "issued",
  "assigned",
  "lifting",
  "suspended",
  "exhausted",
  "expired",
  "settled",
  "void",
] as const;
export type DeliveryOrderState = (typeof deliveryOrderStates)[number];

/** Words of each state on screens and papers. */
export const deliveryOrderStateWords: Readonly<
  Record<DeliveryOrderState, { readonly fa: string; readonly en: string }>
> = {
  issued: { fa: "صادر شده", en: "Issued" },
  assigned: { fa: "باربری تعیین‌شده", en: "Carrier assigned" },
  lifting: { fa: "در حال بارگیری", en: "Lifting" },
  suspended: { fa: "متوقف", en: "Suspended" },
  exhausted: { fa: "تکمیل شده", en: "Exhausted" },
  expired: { fa: "منقضی", en: "Expired" },
  settled: { fa: "تسویه شده", en: "Settled" },
  void: { fa: "باطل", en: "Void" },
};

/** The steps of a deliveryOrder with the roles that may take them; guards are rules beside this file. */
export const deliveryOrderMachine: Machine<DeliveryOrderState> = {
  name: "delivery_order",
  states: deliveryOrderStates,
  finals: ["settled", "void"],
  transitions: [
    { from: "issued", to: "assigned", action: "assign", roles: ["wh.keeper", "log.officer"] },
    { from: "issued", to: "expired", action: "expire", roles: ["system"] },
    { from: "issued", to: "void", action: "void", roles: ["fin.manager"] },
    { from: "issued", to: "suspended", action: "suspend", roles: ["fin.manager"] },
    { from: "assigned", to: "lifting", action: "first_truck", roles: ["system"] },
    { from: "assigned", to: "expired", action: "expire", roles: ["system"] },
    { from: "assigned", to: "suspended", action: "suspend", roles: ["fin.manager"] },
    { from: "assigned", to: "void", action: "void", roles: ["fin.manager"] },
    { from: "lifting", to: "exhausted", action: "exhaust", roles: ["system"] },
    { from: "lifting", to: "expired", action: "expire", roles: ["system"] },
    { from: "lifting", to: "suspended", action: "suspend", roles: ["fin.manager"] },
    { from: "lifting", to: "settled", action: "close_remainder", roles: ["fin.manager"] },
    { from: "suspended", to: "lifting", action: "resume", roles: ["fin.manager"] },
    { from: "suspended", to: "assigned", action: "resume", roles: ["fin.manager"] },
    { from: "suspended", to: "issued", action: "resume", roles: ["fin.manager"] },
    { from: "suspended", to: "expired", action: "expire", roles: ["system"] },
    { from: "suspended", to: "void", action: "void", roles: ["fin.manager"] },
    { from: "suspended", to: "settled", action: "close_remainder", roles: ["fin.manager"] },
    { from: "expired", to: "lifting", action: "extend", roles: ["fin.manager"] },
    { from: "expired", to: "assigned", action: "extend", roles: ["fin.manager"] },
    { from: "expired", to: "void", action: "void", roles: ["fin.manager"] },
    { from: "expired", to: "settled", action: "close_remainder", roles: ["fin.manager"] },
    { from: "exhausted", to: "settled", action: "settle", roles: ["fin.manager"] },
  ],
};
