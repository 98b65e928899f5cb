import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import path from "node:path";
import { contentPolicy, noncePlaceholder } from "./page-headers.ts";

const mediaTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/** A name that the build made from the content, so the same name never means other bytes. */
const hashedName = /-[\w-]{8,}\.\w+$/;

/** The file that a path means; a path without an ending is a page of the app. Null leaves the folder. */
function fileFor(folder: string, pathname: string): string | null {
  let asked: string;
  try {
    asked = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (asked.includes("\0") || asked.includes("\\")) return null;
  const file = path.resolve(
    folder,
    path.extname(asked) === "" ? "index.html" : `.${path.posix.normalize(asked)}`,
  );
  return file.startsWith(path.resolve(folder) + path.sep) ? file : null;
}

export type StaticFile = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
};

/** A file of the built renderer with its headers, a page with a nonce of its own; null when there is none. */
export async function readStaticFile(folder: string, pathname: string): Promise<StaticFile | null> {
  const file = fileFor(folder, pathname);
  const bytes = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || bytes === null) return null;
  const nonce = randomBytes(16).toString("base64url");
  const isPage = file.endsWith(".html");
  const isHashed = hashedName.test(path.basename(file));
  const page = isPage && Buffer.from(bytes.toString("utf8").replaceAll(noncePlaceholder, nonce));
  return {
    bytes: new Uint8Array(page || bytes),
    headers: {
      "content-type": mediaTypes[path.extname(file)] ?? "application/octet-stream",
      "content-security-policy": contentPolicy(nonce),
      "cache-control": isHashed && !isPage ? "public, max-age=31536000, immutable" : "no-store",
    },
  };
}

/** Answers with a file of the built renderer; false when there is none. */
export async function sendFile(response: ServerResponse, folder: string, pathname: string): Promise<boolean> {
  const file = await readStaticFile(folder, pathname);
  if (file !== null) response.writeHead(200, file.headers).end(file.bytes);
  return file !== null;
}
