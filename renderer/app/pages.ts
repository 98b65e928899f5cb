import type { Role } from "../../core/access/roles.ts";
import { desks, isVisible, type PageRoute } from "./routes.tsx";

/** Every page of the app in the order of the pages column; a feature adds its routes here. */
export const pages: readonly PageRoute[] = [];

/** Pages that a person with these roles sees, desk by desk in the order of the rail. */
export const pagesFor = (roles: readonly Role[]): readonly PageRoute[] =>
  desks.flatMap((desk) => pages.filter((route) => route.desk === desk && isVisible(route, roles)));
