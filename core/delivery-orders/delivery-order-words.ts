import type { BothLanguages } from "../proformas/proforma-content.ts";
import type { deliveryOrderGrounds } from "./delivery-order.contract.ts";
import type { DeliveryOrderDuty } from "./delivery-order-content.ts";

/** Words of each ground on papers and in workbooks. */
export const groundWords: Readonly<Record<(typeof deliveryOrderGrounds)[number], BothLanguages>> = {
  payment: { fa: "پرداخت با سه تأیید", en: "Payment, three approvals" },
  credit: { fa: "اعتبار مصوب", en: "Approved credit" },
  settlement_note: { fa: "سند تسویهٔ بورس", en: "Exchange settlement note" },
  manager: { fa: "تأیید مدیر برای فروش مجانی", en: "Manager's approval of a free sale" },
};

/** How the paper names those who answer for it. */
export const dutyWords: Readonly<Record<DeliveryOrderDuty, BothLanguages>> = {
  approval1: { fa: "حسابداری فروش (تأیید نخست)", en: "Sales accounting (approval 1)" },
  approval2: { fa: "خزانه‌داری (تأیید دوم)", en: "Treasury (approval 2)" },
  approval3: { fa: "مدیر مالی (تأیید سوم)", en: "Finance manager (approval 3)" },
  approval3AndIssue: { fa: "مدیر مالی (تأیید سوم و صدور)", en: "Finance manager (approval 3, issue)" },
  freeApproval: { fa: "مدیر فروش (تأیید فروش مجانی)", en: "Sales manager (free sale)" },
  issue: { fa: "مدیر مالی (صدور)", en: "Finance manager (issue)" },
};
