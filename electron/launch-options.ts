import path from "node:path";

export type LaunchOptions = { readonly dataDir: string; readonly isSample: boolean };

/** Reads `--data=DIR` and `--sample` among the switches that Chromium itself takes. */
export function readLaunchOptions(args: readonly string[], defaultDataDir: string): LaunchOptions {
  const given = args.find((arg) => arg.startsWith("--data="))?.slice("--data=".length);
  return { dataDir: path.resolve(given || defaultDataDir), isSample: args.includes("--sample") };
}
