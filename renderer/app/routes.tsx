import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { Role } from "../../core/access/roles.ts";
import type { PlainWordKey } from "./i18n/words.ts";

export const desks = [
  "home",
  "sales",
  "finance",
  "warehouse",
  "gate",
  "quality",
  "customs",
  "reports",
  "admin",
] as const;
export type Desk = (typeof desks)[number];

/** One page of a desk; a feature lists its own in `<feature>.routes.tsx`. */
export type PageRoute = {
  /** Pattern of the address; an optional last part (`/sales/orders/:no?`) keeps the list under its record. */
  readonly path: string;
  readonly desk: Desk;
  readonly word: PlainWordKey;
  /** Heading over the page in the pages column; pages of one group stand together. */
  readonly group?: PlainWordKey;
  /** Roles that see the page; the server asks again at every procedure. */
  readonly roles: readonly Role[] | "all";
  /** A page that is reached from another page only, such as a form. */
  readonly isHidden?: boolean;
  readonly Page: LazyExoticComponent<ComponentType> | ComponentType;
};

/** Loads a page when it is first opened. */
export const page = (
  load: () => Promise<{ readonly default: ComponentType }>,
): LazyExoticComponent<ComponentType> => lazy(load);

/** The address without its pattern parts: where the link of the page leads. */
export const addressOf = (route: PageRoute): string => route.path.replace(/\/:.*$/, "");

export const isVisible = (route: PageRoute, roles: readonly Role[]): boolean =>
  route.roles === "all" || route.roles.some((role) => roles.includes(role));
