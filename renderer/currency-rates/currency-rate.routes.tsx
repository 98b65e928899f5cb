import { rolesOf } from "../access/use-may.ts";
import { type PageRoute, page } from "../app/routes.tsx";

export const currencyRateRoutes: readonly PageRoute[] = [
  {
    path: "/sales/currency-rates/:currency?",
    desk: "sales",
    word: "rates.title",
    roles: rolesOf("currencyRates.list"),
    Page: page(() => import("./currency-rates.page.tsx")),
  },
];
