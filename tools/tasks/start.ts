/** Opens the app: Electron if it can be had, else a window of the browser, else an address to open. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { findBrowser, hasDisplay, openAppWindow, rootFlags } from "../browser-window.ts";
import { build } from "../build.ts";
import { obtainElectron } from "../electron-binary.ts";
import { at, root } from "../project.ts";
import { parseStartOptions, type StartOptions, startHelp } from "../start-options.ts";

/** What dist/main/web-host.js exports; the bundle carries no types. */
type WebHostModule = {
  readonly startWebHost: (options: {
    dataDir: string;
    port: number;
    sample: boolean;
    rendererDir: string;
  }) => Promise<WebHost>;
};
type WebHost = { readonly origin: string; newLink(): string; close(): Promise<void> };

type Refusal = { toShape(): { readonly messages: { readonly fa: string; readonly en: string } } };
// The bundle has its own AppError, so a refusal is known by its shape.
const isRefusal = (fault: object): fault is Refusal => "toShape" in fault;

function sentenceOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  if (!isRefusal(fault)) return fault.message;
  const { fa, en } = fault.toShape().messages;
  return `${fa}\n${en}`;
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function readOptions(): StartOptions {
  try {
    const options = parseStartOptions(process.argv.slice(2));
    if (options !== null) return options;
    console.log(startHelp);
    process.exit(0);
  } catch (fault) {
    stop(`${sentenceOf(fault)}\n\n${startHelp}`);
  }
}

/** The desktop program ends this process with its own code. */
function startElectron(electron: string, { dataDir, isSample }: StartOptions): void {
  const args = [root, `--data=${dataDir}`, ...(isSample ? ["--sample"] : []), ...rootFlags()];
  const child = spawn(electron, args, { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  child.on("error", (fault) => stop(`Electron could not be started: ${fault.message}`));
  child.on("exit", (code) => process.exit(code ?? 1));
}

async function startHost({ dataDir, port, isSample }: StartOptions): Promise<WebHost> {
  const file = pathToFileURL(at("dist", "main", "web-host.js")).href;
  const { startWebHost }: WebHostModule = await import(file);
  return startWebHost({ dataDir, port, sample: isSample, rendererDir: at("dist", "renderer") }).catch(
    (fault: unknown) => {
      const isTaken = fault instanceof Error && "code" in fault && fault.code === "EADDRINUSE";
      return stop(isTaken ? `Port ${port} is in use; nothing was started.` : sentenceOf(fault));
    },
  );
}

/** Serves this computer only; Ctrl+C or the end of the window ends it, after work in flight is closed. */
async function startInBrowser(options: StartOptions): Promise<void> {
  const host = await startHost(options);
  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    await host.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void end());
  const browser = options.isOpened && hasDisplay() ? findBrowser() : null;
  if (browser !== null) {
    console.log("Opened in a window of the browser; closing it ends Havaleh.");
    openAppWindow(browser, host.newLink()).on("exit", () => void end());
    return;
  }
  const printLink = () =>
    console.log(`Open this address; it is valid once. Enter prints a new one.\n  ${host.newLink()}`);
  printLink();
  createInterface({ input: process.stdin }).on("line", printLink);
}

const options = readOptions();
const isDesktop = options.isOpened && options.port === 0 && hasDisplay();
const [electron] = await Promise.all([isDesktop ? obtainElectron() : null, build()]);
if (electron !== null) startElectron(electron, options);
else {
  if (isDesktop)
    console.log("The desktop program is not on this computer; Havaleh opens in the browser instead.");
  await startInBrowser(options);
}
