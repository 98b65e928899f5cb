import { mapEventIterator } from "@orpc/client";
import { OpenAPIHandler } from "@orpc/openapi/node";
import { ORPCError } from "@orpc/server";
import { RPCHandler as PortHandler } from "@orpc/server/message-port";
import { RPCHandler } from "@orpc/server/node";
import { RequestHeadersPlugin } from "@orpc/server/plugins";
import type { StandardHandlerOptions } from "@orpc/server/standard";
import { isAsyncIteratorObject } from "@orpc/shared";
import { AppError } from "../../core/kernel/app-error.ts";
import { type TransportContext, toTransportError } from "../kernel/procedure.ts";
import { router } from "../router.ts";
import { coerceQuery } from "./coerce-query.ts";
import { shapeOf } from "./send-error.ts";

type Options = Required<
  Pick<StandardHandlerOptions<TransportContext>, "interceptors" | "clientInterceptors">
>;

/** A request that reached no procedure, in the one shape. */
export function requestRefusal(error: AppError, status: number): ORPCError<string, unknown> {
  return new ORPCError(error.code, { status, message: error.message, data: error.toShape(), cause: error });
}

/** What every transport does around a call: every fault goes out in the one shape. */
function aroundCalls(): Options {
  const called = new WeakSet<TransportContext>();
  return {
    interceptors: [
      async ({ next, context }) => {
        try {
          return await next();
        } catch (error) {
          if (error instanceof ORPCError) throw error;
          // Before the call only the reading of the request can fail; after it only the writing of the answer.
          if (called.has(context)) throw toTransportError(error, context.office);
          throw requestRefusal(new AppError("request.malformed"), 400);
        }
      },
    ],
    clientInterceptors: [
      async ({ next, context, signal }) => {
        called.add(context);
        const output = await next();
        if (!isAsyncIteratorObject(output)) return output;
        // A stream that fails half way speaks the same words as a call that fails; one that was left is no fault.
        return mapEventIterator(output, {
          value: async (value) => value,
          error: async (error) =>
            signal?.aborted || error instanceof ORPCError ? error : toTransportError(error, context.office),
        });
      },
    ],
  };
}

/** The app's own clients, over HTTP. */
export const makeRpcHandler = (): RPCHandler<TransportContext> =>
  new RPCHandler(router, { ...aroundCalls(), plugins: [new RequestHeadersPlugin()] });

/** The app's own client in the desktop window, over a message port. */
export const makePortHandler = (): PortHandler<TransportContext> =>
  new PortHandler(router, { ...aroundCalls(), plugins: [new RequestHeadersPlugin()] });

/** Any HTTP client: REST routes, JSON, and every refusal as the one shape. */
export function makeApiHandler(): OpenAPIHandler<TransportContext> {
  const { interceptors, clientInterceptors } = aroundCalls();
  return new OpenAPIHandler(router, {
    interceptors,
    clientInterceptors: [
      async (options) => {
        const { inputSchema, route } = options.procedure["~orpc"];
        if (route.method !== "GET") return options.next();
        return options.next({ ...options, input: await coerceQuery(inputSchema, options.input) });
      },
      ...clientInterceptors,
    ],
    plugins: [new RequestHeadersPlugin()],
    customErrorResponseBodyEncoder: shapeOf,
  });
}
