import { rolesOf } from "../access/use-may.ts";
import { type PageRoute, page } from "../app/routes.tsx";

export const paymentRoutes: readonly PageRoute[] = [
  {
    path: "/finance/payment-approvals/:id?",
    desk: "finance",
    word: "payments.approvals.title",
    roles: ["fin.salesAccounting", "fin.treasury", "fin.manager", "auditor"],
    Page: page(() => import("./payment-approvals.page.tsx")),
  },
  {
    path: "/finance/payments/:id?",
    desk: "finance",
    word: "payments.title",
    roles: rolesOf("payments.list"),
    Page: page(() => import("./payments.page.tsx")),
  },
];
