import { rolesOf } from "../access/use-may.ts";
import { type PageRoute, page } from "../app/routes.tsx";

export const deliveryOrderRoutes: readonly PageRoute[] = [
  {
    path: "/finance/delivery-orders/:id?",
    desk: "finance",
    word: "deliveryOrders.title",
    roles: rolesOf("deliveryOrders.list"),
    Page: page(() => import("./delivery-orders.page.tsx")),
  },
];
