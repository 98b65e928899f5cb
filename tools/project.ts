import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** The project's top folder. */
export const root = path.dirname(import.meta.dirname);
export const at = (...steps: string[]): string => path.join(root, ...steps);

const entryOf = {
  biome: ["@biomejs", "biome", "bin", "biome"],
  knip: ["knip", "bin", "knip.js"],
  playwright: ["@playwright", "test", "cli.js"],
  stryker: ["@stryker-mutator", "core", "bin", "stryker.js"],
  tsc: ["typescript", "bin", "tsc"],
  vite: ["vite", "bin", "vite.js"],
  vitest: ["vitest", "vitest.mjs"],
} as const;
export type Tool = keyof typeof entryOf;

/** The JavaScript file that starts an installed tool, the same on every system. */
export function toolPath(tool: Tool): string {
  const found = at("node_modules", ...entryOf[tool]);
  if (!existsSync(found)) throw new Error(`${tool} is not installed: ${found}`);
  return found;
}

export type RunOptions = {
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the output is kept for the answer instead of shown. */
  readonly isQuiet?: boolean;
};
export type RunResult = { readonly isPassed: boolean; readonly output: string };

/** Runs a program to its end; the output is empty unless it was kept. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", options.isQuiet ? "pipe" : "inherit", options.isQuiet ? "pipe" : "inherit"],
    });
    const parts: Buffer[] = [];
    child.stdout?.on("data", (part: Buffer) => parts.push(part));
    child.stderr?.on("data", (part: Buffer) => parts.push(part));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ isPassed: code === 0, output: Buffer.concat(parts).toString("utf8") }),
    );
  });
}

/** A log file gets no colours; Playwright sees to that itself. */
function plainOutput(tool: Tool): Record<string, string> {
  const isColoured = process.stdout.isTTY || process.env.FORCE_COLOR || tool === "playwright";
  return isColoured ? {} : { NO_COLOR: "1" };
}

/** Runs an installed tool on the project's own Node. */
export const runTool = (tool: Tool, args: readonly string[], options: RunOptions = {}): Promise<RunResult> =>
  run(process.execPath, [toolPath(tool), ...args], {
    ...options,
    env: { ...plainOutput(tool), ...options.env },
  });
