import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { ORPCError } from "@orpc/server";
import { AppError } from "../../core/kernel/app-error.ts";
import type { Office } from "../kernel/office.ts";
import { toTransportError } from "../kernel/procedure.ts";
import { type Door, makeDoor } from "./door.ts";
import { makeApiHandler, makeRpcHandler, requestRefusal } from "./handlers.ts";
import { guardHeaders } from "./page-headers.ts";
import { readBody } from "./read-body.ts";
import { methodsAt } from "./rest-routes.ts";
import { sendError, type Wording } from "./send-error.ts";
import { sendFile } from "./static-files.ts";

export type HttpOptions = {
  readonly office: Office;
  /** 0 lets the system choose. */
  readonly port: number;
  /** The token of the header `X-Havaleh-Door`; without one only links open the door. */
  readonly token?: string | undefined;
  /** The built renderer; without it only the API is served. */
  readonly rendererFolder?: string | undefined;
};

export type HttpHost = {
  readonly origin: string;
  /** A single-use address for a browser of this computer. */
  newLink(): string;
  /** Takes no more requests and ends those under way; the office stays open. */
  close(): Promise<void>;
};

type Exchange = {
  /** `body` is where oRPC looks for a body that is read already. */
  readonly request: IncomingMessage & { body?: unknown };
  readonly response: ServerResponse;
  readonly url: URL;
};
type Answer = (exchange: Exchange) => Promise<void>;

/** Serves the office to this computer only, over HTTP on 127.0.0.1. */
export async function startHttp({ office, port, token, rendererFolder }: HttpOptions): Promise<HttpHost> {
  const server = createServer();
  const door = makeDoor({ port: await listen(server, port), clock: office.clock, token });
  const answer = makeAnswer(office, door.origin, rendererFolder);
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(guardHeaders)) response.setHeader(name, value);
    receive(door, answer, request, response).catch((error: unknown) => {
      const fault = error instanceof ORPCError ? error : toTransportError(error, office);
      sendError(response, fault, wordingOf(request));
    });
  });
  return { origin: door.origin, newLink: door.newLink, close: () => closeServer(server) };
}

function wordingOf({ url = "", headers }: IncomingMessage): Wording {
  if (url.startsWith("/rpc/")) return "rpc";
  return !url.startsWith("/api/") && (headers.accept ?? "").includes("text/html") ? "page" : "api";
}

async function receive(
  door: Door,
  answer: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const stranger = door.strangerOf(request);
  if (stranger) throw requestRefusal(stranger.error, stranger.status);
  const url = URL.parse(request.url ?? "/", door.origin);
  if (url === null) throw requestRefusal(new AppError("request.malformed"), 400);
  if (url.pathname === "/open" && request.method === "GET") {
    const cookie = door.followLink(request, url.searchParams.get("t") ?? "");
    if (cookie === null) throw requestRefusal(new AppError("door.linkUsed"), 403);
    response.writeHead(303, { location: "/", "set-cookie": cookie, "cache-control": "no-store" }).end();
    return;
  }
  const closed = door.refusalOf(request);
  if (closed) throw requestRefusal(closed.error, closed.status);
  await answer({ request, response, url });
}

/** What is behind the door: procedures by both spellings, their document, the app's own files. */
function makeAnswer(office: Office, origin: string, rendererFolder: string | undefined): Answer {
  const rpc = makeRpcHandler();
  const api = makeApiHandler();
  let document: Promise<object> | null = null;
  const call = async ({ request, response, url }: Exchange, prefix: "/rpc" | "/api"): Promise<void> => {
    if (request.method !== "GET") request.body = await readBody(request, url.pathname);
    response.setHeader("cache-control", "no-store");
    const handler = prefix === "/rpc" ? rpc : api;
    const { matched } = await handler.handle(request, response, { prefix, context: { office } });
    if (!matched) throw noSuchAddress(request, url.pathname.slice(prefix.length));
  };
  return async (exchange) => {
    const { request, response, url } = exchange;
    if (url.pathname === "/api/openapi.json" && request.method === "GET") {
      // The generator is loaded by whoever asks first, not at the start.
      document ??= import("./api-document.ts").then(({ makeApiDocument }) =>
        makeApiDocument(origin, office.version),
      );
      response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
      response.end(JSON.stringify(await document));
    } else if (url.pathname.startsWith("/rpc/")) await call(exchange, "/rpc");
    else if (url.pathname.startsWith("/api/")) await call(exchange, "/api");
    else if (request.method !== "GET") throw wrongMethod(request, ["GET"]);
    else if (!rendererFolder || !(await sendFile(response, rendererFolder, url.pathname)))
      throw requestRefusal(new AppError("request.notFound"), 404);
  };
}

const wrongMethod = ({ method = "" }: IncomingMessage, allowed: readonly string[]) =>
  requestRefusal(new AppError("request.wrongMethod", { method, allowed: allowed.join(", ") }), 405);

function noSuchAddress(request: IncomingMessage, pathname: string): ORPCError<string, unknown> {
  const allowed = methodsAt(pathname);
  return allowed.length > 0
    ? wrongMethod(request, allowed)
    : requestRefusal(new AppError("request.notFound"), 404);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
