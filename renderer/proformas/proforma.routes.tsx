import { rolesOf } from "../access/use-may.ts";
import { type PageRoute, page } from "../app/routes.tsx";

export const proformaRoutes: readonly PageRoute[] = [
  {
    path: "/sales/proformas/:id?",
    desk: "sales",
    word: "proformas.title",
    roles: rolesOf("proformas.list"),
    Page: page(() => import("./proformas.page.tsx")),
  },
];
