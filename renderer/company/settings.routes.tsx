import { rolesOf } from "../access/use-may.ts";
import { type PageRoute, page } from "../app/routes.tsx";

export const settingsRoutes: readonly PageRoute[] = [
  {
    path: "/admin/settings",
    desk: "admin",
    word: "settings.title",
    roles: rolesOf("company.get"),
    Page: page(() => import("./settings.page.tsx")),
  },
];
