import path from "node:path";
import { parseArgs } from "node:util";

export type ServeOptions = { readonly dataFolder: string; readonly port: number; readonly isSample: boolean };

export const serveHelp = `Serves the office on 127.0.0.1 and prints one line: { "url", "token" }.

  npm run serve -- --data DIR --port N [--sample]

  --data DIR   where everything is kept
  --port N     1 to 65535
  --sample     makes the sample company when the folder has none

Every request carries the token in the header X-Havaleh-Door; the API is described at /api/openapi.json.`;

/** Reads the words after `--`; throws a sentence for the user on anything missing or unknown. */
export function parseServeOptions(args: readonly string[]): ServeOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    options: { data: { type: "string" }, port: { type: "string" }, sample: { type: "boolean" } },
  });
  if (!values.data) throw new Error("--data takes a folder.");
  const port = /^\d{1,5}$/.test(values.port ?? "") ? Number(values.port) : 0;
  if (port < 1 || port > 65_535) throw new Error("--port takes a number from 1 to 65535.");
  return { dataFolder: path.resolve(values.data), port, isSample: values.sample ?? false };
}
