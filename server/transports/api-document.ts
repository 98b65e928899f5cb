import { OpenAPIGenerator } from "@orpc/openapi";
import { type HTTPMethod, traverseContractProcedures } from "@orpc/server";
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4";
import { contract } from "../../core/contract.ts";

const errorBody = {
  type: "object",
  required: ["code", "params", "messages", "fields"],
  properties: {
    code: { type: "string" },
    params: { type: "object", additionalProperties: { type: "string" } },
    messages: {
      type: "object",
      required: ["fa", "en"],
      properties: { fa: { type: "string" }, en: { type: "string" } },
    },
    fields: {
      type: "array",
      items: {
        type: "object",
        required: ["path", "code", "params"],
        properties: {
          path: { type: "string" },
          code: { type: "string" },
          params: { type: "object", additionalProperties: { type: "string" } },
        },
      },
    },
  },
} as const;

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

/** The OpenAPI document of all procedures. */
export function makeApiDocument(origin: string, version: string): Promise<object> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  return generator.generate(contract, {
    info: {
      title: "Havaleh",
      version,
      description:
        "Every request carries the door token in X-Havaleh-Door; signing in answers a session, which is sent as Authorization: Bearer. Every refusal has one shape: code, params, messages in fa and en, fields.",
    },
    servers: [{ url: `${origin}/api` }],
    security: [{ door: [], session: [] }],
    components: {
      securitySchemes: {
        door: { type: "apiKey", in: "header", name: "X-Havaleh-Door" },
        session: { type: "http", scheme: "bearer" },
      },
    },
    customErrorResponseBodySchema: () => errorBody,
  });
}
