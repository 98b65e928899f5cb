import type { IncomingMessage } from "node:http";
import { AppError } from "../../core/kernel/app-error.ts";
import { requestRefusal } from "./handlers.ts";

const megabyte = 1024 * 1024;
const smallLimitMegabytes = 1;
/** Requests whose body is a file a person chose; the file's own limit is checked again by what stores it. */
const fileLimitMegabytes = 25;
const filePaths: readonly string[] = [
  "/rpc/attachments/upload",
  "/api/attachments",
  "/rpc/imports/dryRun",
  "/api/imports/dry-run",
];
/** What a form adds around a file. */
const formOverheadBytes = 64 * 1024;

/**
 * Reads a body whole, within its limit, so that no procedure meets a broken or endless one.
 * Answers undefined for an empty one; refuses with request.tooLarge (413), request.malformed (400).
 */
export async function readBody(request: IncomingMessage, pathname: string): Promise<unknown> {
  const isFile = filePaths.includes(pathname);
  const megabytes = isFile ? fileLimitMegabytes : smallLimitMegabytes;
  const bytes = await readBytes(request, megabytes, megabytes * megabyte + (isFile ? formOverheadBytes : 0));
  if (bytes.length === 0) return undefined;
  const type = request.headers["content-type"] ?? "";
  try {
    if (type.startsWith("application/json"))
      return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (type.startsWith("multipart/form-data"))
      return await new Response(bytes, { headers: { "content-type": type } }).formData();
  } catch {
    throw requestRefusal(new AppError("request.malformed"), 400);
  }
  throw requestRefusal(new AppError("request.malformed"), 415);
}

async function readBytes(
  request: IncomingMessage,
  megabytes: number,
  limitBytes: number,
): Promise<Buffer<ArrayBuffer>> {
  const tooLarge = () => requestRefusal(new AppError("request.tooLarge", { max: String(megabytes) }), 413);
  if (Number(request.headers["content-length"] ?? 0) > limitBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request) {
    sizeBytes += chunk.length;
    if (sizeBytes > limitBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
