import type { BothLanguages } from "../proformas/proforma-content.ts";
import type { deliveryOrderGrounds } from "./delivery-order.contract.ts";

/** Words of each ground on papers and in workbooks. */
export const groundWords: Readonly<Record<(typeof deliveryOrderGrounds)[number], BothLanguages>> = {
  payment: { fa: "پرداخت با سه تأیید", en: "Payment, three approvals" },
  credit: { fa: "اعتبار مصوب", en: "Approved credit" },
  settlement_note: { fa: "سند تسویهٔ بورس", en: "Exchange settlement note" },
  manager: { fa: "تأیید مدیر برای فروش مجانی", en: "Manager's approval of a free sale" },
};

/** How the paper names those who answer for it, by role. */
export const signerWords: Readonly<Record<string, BothLanguages>> = {
  "fin.salesAccounting": { fa: "حسابداری فروش (تأیید نخست)", en: "Sales accounting (approval 1)" },
  "fin.treasury": { fa: "خزانه‌داری (تأیید دوم)", en: "Treasury (approval 2)" },
  "fin.manager": { fa: "مدیر مالی (صدور)", en: "Finance manager (issue)" },
  "sales.manager": { fa: "مدیر فروش (تأیید مجانی)", en: "Sales manager (free approval)" },
};
