import { rolesOf } from "../access/use-may.ts";
import { type PageRoute, page } from "../app/routes.tsx";

export const orderRoutes: readonly PageRoute[] = [
  {
    path: "/sales/orders/:id?",
    desk: "sales",
    word: "orders.title",
    roles: rolesOf("orders.list"),
    Page: page(() => import("./orders.page.tsx")),
  },
];
