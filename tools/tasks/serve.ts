/** Serves the office to any HTTP client of this computer: `npm run serve -- --data DIR --port N [--sample]`. */
import { randomBytes } from "node:crypto";
import path from "node:path";
import { parseArgs } from "node:util";
import { startDueWork } from "../../server/due-work.ts";
import { type Office, openOffice } from "../../server/kernel/office.ts";
import { ensureSample } from "../../server/transports/ensure-sample.ts";
import { type HttpHost, startHttp } from "../../server/transports/http.ts";

const help = `Serves the office on 127.0.0.1 and prints one line: { "url", "token" }.

  npm run serve -- --data DIR --port N [--sample]

  --data DIR   where everything is kept
  --port N     1 to 65535
  --sample     makes the sample company when the folder has none

Every request carries the token in the header X-Havaleh-Door; the API is described at /api/openapi.json.`;

type ServeOptions = { readonly dataFolder: string; readonly port: number; readonly isSample: boolean };

function readOptions(args: string[]): ServeOptions {
  const { values } = parseArgs({
    args,
    strict: true,
    options: { data: { type: "string" }, port: { type: "string" }, sample: { type: "boolean" } },
  });
  if (!values.data) throw new Error("--data takes a folder.");
  const port = /^\d{1,5}$/.test(values.port ?? "") ? Number(values.port) : 0;
  if (port < 1 || port > 65_535) throw new Error("--port takes a number from 1 to 65535.");
  return { dataFolder: path.resolve(values.data), port, isSample: values.sample ?? false };
}

function stop(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}

function sentenceOf(fault: unknown, port: number): string {
  if (fault instanceof Error && "code" in fault && fault.code === "EADDRINUSE")
    return `Port ${port} is in use; nothing was started.`;
  return fault instanceof Error ? fault.message : String(fault);
}

async function serve({ dataFolder, port, isSample }: ServeOptions): Promise<void> {
  const token = randomBytes(32).toString("base64url");
  const office = openOffice({ dataFolder });
  const host = await startServing(office, port, token, isSample).catch(async (fault: unknown) => {
    await office.close();
    throw fault;
  });
  const stopDue = startDueWork(office);
  let isEnding = false;
  const end = async (): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    stopDue();
    await host.close();
    await office.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void end());
  process.stdout.write(`${JSON.stringify({ url: host.origin, token })}\n`);
}

async function startServing(
  office: Office,
  port: number,
  token: string,
  isSample: boolean,
): Promise<HttpHost> {
  if (isSample) await ensureSample(office);
  return startHttp({ office, port, token });
}

let options: ServeOptions;
try {
  options = readOptions(process.argv.slice(2));
} catch (fault) {
  stop(`${fault instanceof Error ? fault.message : String(fault)}\n\n${help}`, 2);
}
await serve(options).catch((fault: unknown) => stop(sentenceOf(fault, options.port), 1));
