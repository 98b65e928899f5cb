import { type PageRoute, page } from "../app/routes.tsx";

export const productRoutes: readonly PageRoute[] = [
  {
    path: "/sales/price-lists/:id?",
    desk: "sales",
    word: "products.title",
    // Anybody signed in may read products; the page itself belongs to those who sell, control or keep the list.
    roles: ["sales.expert", "sales.manager", "fin.manager", "auditor", "mgt.viewer", "adm"],
    Page: page(() => import("./products.page.tsx")),
  },
];
