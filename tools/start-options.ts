import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

export type StartOptions = {
  readonly dataDir: string;
  readonly isSample: boolean;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly isOpened: boolean;
};

export const startHelp = `Opens Havaleh: as a desktop window, else as a window of the browser, else by an address to open.

  npm start -- [options]

  --data DIR   where everything is kept (default: ${defaultDataDir()})
  --sample     opens the sample company, made on the first start
  --port N     serves to this computer's browser at this port instead of a desktop window
  --no-open    serves and prints the address; opens no window
  --help       shows this`;

/** The system's folder for application data; the desktop program takes the same. */
export function defaultDataDir(): string {
  const home = os.homedir();
  const folders: Readonly<Record<string, string>> = {
    win32: process.env.APPDATA ?? path.join(home, "AppData", "Roaming"),
    darwin: path.join(home, "Library", "Application Support"),
  };
  const linux = process.env.XDG_CONFIG_HOME ?? path.join(home, ".config");
  return path.join(folders[process.platform] ?? linux, "Havaleh");
}

function toPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new Error(`--port takes a number from 1 to 65535, not "${text}".`);
  return port;
}

/** Reads the words after `--`; null asks for help. Throws a sentence for the user on anything unknown. */
export function parseStartOptions(args: readonly string[]): StartOptions | null {
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    options: {
      data: { type: "string" },
      sample: { type: "boolean" },
      port: { type: "string" },
      "no-open": { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return null;
  if (values.data === "") throw new Error("--data takes a folder.");
  return {
    dataDir: path.resolve(values.data ?? defaultDataDir()),
    isSample: values.sample ?? false,
    port: values.port === undefined ? 0 : toPort(values.port),
    isOpened: !values["no-open"],
  };
}
