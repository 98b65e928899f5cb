import { rolesOf } from "../access/use-may.ts";
import { type PageRoute, page } from "../app/routes.tsx";

export const userRoutes: readonly PageRoute[] = [
  {
    path: "/admin/users",
    desk: "admin",
    word: "users.title",
    roles: rolesOf("users.list"),
    Page: page(() => import("./users.page.tsx")),
  },
];
