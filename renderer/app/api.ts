import { createORPCClient, ORPCError } from "@orpc/client";
import { RPCLink as FetchLink } from "@orpc/client/fetch";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import type { contract } from "../../core/contract.ts";
import { type ErrorShape, isErrorCode } from "../../core/kernel/app-error.ts";
import { currentSession } from "./session.ts";

declare global {
  interface Window {
    /** Present only in the desktop host; its presence chooses the message port. */
    readonly havalehDesktop?: unknown;
  }
}

const headers = (): Record<string, string> => {
  const session = currentSession();
  return session ? { authorization: `Bearer ${session.token}` } : {};
};

function link(): FetchLink<Record<never, never>> | PortLink<Record<never, never>> {
  if (window.havalehDesktop === undefined)
    return new FetchLink({
      url: `${window.location.origin}/rpc`,
      headers,
      fetch: (request, init) => fetch(request, { ...init, credentials: "same-origin" }),
    });
  const { port1, port2 } = new MessageChannel();
  window.postMessage("orpc:connect", window.location.origin, [port2]);
  port1.start();
  return new PortLink({ port: port1, headers });
}

/** Typed calls to the office; the only door of the renderer to it. */
export const client: ContractRouterClient<typeof contract> = createORPCClient(link());

/** The same calls as queries and mutations of TanStack Query. */
export const api = createTanstackQueryUtils(client);

/** The refusal inside a failed call, or null when the call failed otherwise (a bug, no connection). */
export function refusalOf(error: unknown): ErrorShape | null {
  if (!(error instanceof ORPCError)) return null;
  const data: unknown = error.data;
  const isShape =
    typeof data === "object" && data !== null && "code" in data && "messages" in data && "fields" in data;
  if (!isShape || typeof data.code !== "string" || !isErrorCode(data.code)) return null;
  // The server sends every refusal as ErrorShape; code and keys were checked above.
  return data as ErrorShape;
}

/** Whether the call never reached the office. */
export const isUnreachable = (error: unknown): boolean => error instanceof TypeError;
