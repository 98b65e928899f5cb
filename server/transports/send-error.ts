import type { ServerResponse } from "node:http";
import type { ORPCError } from "@orpc/server";
import { AppError, type ErrorShape } from "../../core/kernel/app-error.ts";

export type Wording = "rpc" | "api" | "page";
type Fault = Pick<ORPCError<string, unknown>, "code" | "status" | "message" | "data" | "toJSON">;

/** The shape inside a fault; whatever has none becomes a malformed request, for bugs always carry theirs. */
export function shapeOf({ data }: Pick<Fault, "data">): ErrorShape {
  if (typeof data === "object" && data !== null && "messages" in data) return data as ErrorShape; // Ours alone has messages.
  return new AppError("request.malformed").toShape();
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A page for a person whose browser came by a stale address. */
function pageOf({ messages }: ErrorShape): string {
  return `<!doctype html><html lang="fa" dir="rtl"><meta charset="utf-8"><title>حواله</title><p>${escaped(messages.fa)}</p><p lang="en" dir="ltr">${escaped(messages.en)}</p></html>`;
}

/** Ends a request with a fault, in the words that its caller understands. */
export function sendError(response: ServerResponse, fault: Fault, wording: Wording): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const isPage = wording === "page";
  const shape = shapeOf(fault);
  const body = wording === "rpc" ? { json: fault.toJSON(), meta: [] } : shape;
  response.writeHead(fault.status, {
    "content-type": isPage ? "text/html; charset=utf-8" : "application/json",
    "cache-control": "no-store",
    // What is left of a refused body is never read.
    ...(fault.status === 413 ? { connection: "close" } : {}),
    ...(isPage ? { "content-security-policy": "default-src 'none'; frame-ancestors 'none'" } : {}),
  });
  response.end(isPage ? pageOf(shape) : JSON.stringify(body));
}
