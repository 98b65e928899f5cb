import { rolesOf } from "../access/use-may.ts";
import { type PageRoute, page } from "../app/routes.tsx";

export const importRoutes: readonly PageRoute[] = [
  {
    path: "/admin/imports",
    desk: "admin",
    word: "imports.title",
    roles: rolesOf("imports.formats"),
    Page: page(() => import("./imports.page.tsx")),
  },
];
