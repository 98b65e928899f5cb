import type { Machine } from "../kernel/state-machine.ts";

export const proformaStates = ["draft", "signed_expert", "issued", "accepted", "expired", "void"] as const;
export type ProformaState = (typeof proformaStates)[number];

/** Words of each state on screens and papers. */
export const proformaStateWords: Readonly<
  Record<ProformaState, { readonly fa: string; readonly en: string }>
> = {
  draft: { fa: "پیش‌نویس", en: "Draft" },
  signed_expert: { fa: "امضای کارشناس", en: "Signed by expert" },
  issued: { fa: "صادر شده (امضای مدیر)", en: "Issued (signed by manager)" },
  accepted: { fa: "پذیرفته‌شده", en: "Accepted (order finance approved)" },
  expired: { fa: "منقضی", en: "Expired" },
  void: { fa: "باطل", en: "Void" },
};

/** The steps of a proforma with the roles that may take them; guards are rules beside this file. */
export const proformaMachine: Machine<ProformaState> = {
  name: "proforma",
  states: proformaStates,
  finals: ["accepted", "expired", "void"],
  transitions: [
    { from: "draft", to: "signed_expert", action: "sign", roles: ["sales.expert"] },
    { from: "draft", to: "void", action: "void", roles: ["sales.expert"] },
    { from: "signed_expert", to: "issued", action: "sign", roles: ["sales.manager"] },
    { from: "signed_expert", to: "draft", action: "change", roles: ["sales.expert"] },
    { from: "signed_expert", to: "void", action: "void", roles: ["sales.manager"] },
    { from: "issued", to: "accepted", action: "accept", roles: ["system"] },
    { from: "issued", to: "expired", action: "expire", roles: ["system"] },
    { from: "issued", to: "void", action: "void", roles: ["sales.manager"] },
  ],
};
