import { guardHeaders } from "../server/transports/page-headers.ts";
import { readStaticFile } from "../server/transports/static-files.ts";

export const appScheme = "app";
/** The one origin the window may show; nothing remote is ever loaded. */
export const appOrigin = "app://havaleh";

/** Answers the window's requests from the built files, as the HTTP host does. */
export function serveApp(rendererDir: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const url = new URL(request.url);
    const isAsked = url.host === new URL(appOrigin).host && request.method === "GET";
    const file = isAsked ? await readStaticFile(rendererDir, url.pathname) : null;
    if (file === null) return new Response("Refused", { status: 404, headers: guardHeaders });
    return new Response(file.bytes, { headers: { ...guardHeaders, ...file.headers } });
  };
}
