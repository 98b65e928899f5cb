import { rolesOf } from "../access/use-may.ts";
import { type PageRoute, page } from "../app/routes.tsx";

export const refundRoutes: readonly PageRoute[] = [
  {
    path: "/finance/refunds",
    desk: "finance",
    word: "refunds.title",
    roles: rolesOf("refunds.list"),
    Page: page(() => import("./refunds.page.tsx")),
  },
];
