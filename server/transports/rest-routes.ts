import { type HTTPMethod, traverseContractProcedures } from "@orpc/server";
import { contract } from "../../core/contract.ts";

const procedureIds = (): { id: string; method: HTTPMethod; path: string }[] => {
  const found: { id: string; method: HTTPMethod; path: string }[] = [];
  traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
    const { method = "POST", path: httpPath = `/${path.join("/")}` } = procedure["~orpc"].route;
    found.push({ id: path.join("."), method, path: httpPath });
  });
  return found;
};

/** Every procedure with its REST route. */
export const routes = procedureIds();

/** The methods that an address answers, whatever its parameters are; empty when there is no such address. */
export function methodsAt(pathname: string): HTTPMethod[] {
  const methods = routes
    .filter(({ path }) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(pathname))
    .map(({ method }) => method);
  return [...new Set(methods)];
}
