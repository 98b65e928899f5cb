import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { contentPolicy, noncePlaceholder } from "../server/transports/page-headers.ts";

export const appScheme = "app";
/** The one origin the window may show; nothing remote is ever loaded. */
export const appOrigin = "app://havaleh";

const mediaTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

const refuse = (status: number): Response => new Response("Refused", { status });

/** The file a path of the window means; a path without an ending is a page of the app. Null leaves the folder. */
function fileFor(rendererDir: string, pathname: string): string | null {
  const asked = path.extname(pathname) === "" ? "index.html" : pathname.replace(/^\//, "");
  const file = path.resolve(rendererDir, asked);
  return file.startsWith(rendererDir + path.sep) ? file : null;
}

/** Answers the window's requests from the built files; each page gets a style nonce of its own. */
export function serveApp(rendererDir: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const url = new URL(request.url);
    if (url.host !== new URL(appOrigin).host || request.method !== "GET") return refuse(404);
    const file = fileFor(rendererDir, decodeURIComponent(url.pathname));
    if (file === null) return refuse(403);
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) return refuse(404);
    const nonce = randomBytes(16).toString("base64url");
    const isPage = file.endsWith(".html");
    const body = isPage ? bytes.toString("utf8").replaceAll(noncePlaceholder, nonce) : new Uint8Array(bytes);
    return new Response(body, {
      headers: {
        "content-type": mediaTypes[path.extname(file)] ?? "application/octet-stream",
        "content-security-policy": contentPolicy(nonce),
        "x-content-type-options": "nosniff",
      },
    });
  };
}
