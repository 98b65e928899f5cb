import { type PageRoute, page } from "../app/routes.tsx";

export const worklistRoutes: readonly PageRoute[] = [
  {
    path: "/worklist",
    desk: "home",
    word: "worklist.title",
    roles: ["sales.expert", "sales.manager", "fin.salesAccounting", "fin.treasury", "fin.manager"],
    Page: page(() => import("./worklist.page.tsx")),
  },
];
