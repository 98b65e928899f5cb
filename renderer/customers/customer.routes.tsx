import { rolesOf } from "../access/use-may.ts";
import { type PageRoute, page } from "../app/routes.tsx";

export const customerRoutes: readonly PageRoute[] = [
  {
    path: "/sales/customers/:id?",
    desk: "sales",
    word: "customers.title",
    roles: rolesOf("customers.list"),
    Page: page(() => import("./customers.page.tsx")),
  },
];
