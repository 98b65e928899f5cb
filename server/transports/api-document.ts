import { OpenAPIGenerator } from "@orpc/openapi";
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
