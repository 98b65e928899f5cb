/** Starts the machine's Chromium and runs an app's main as Electron would: `boot.ts [-r loader] APP [switches]`. */
import { readFileSync } from "node:fs";
import inspector from "node:inspector";
import { createRequire, registerHooks } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { CdpConnection } from "./cdp.ts";
import { startChromium } from "./chromium.ts";
import { type Manifest, setHost } from "./host.ts";

const args = process.argv.slice(2);
const loaders = args.flatMap((arg, index) => (args[index - 1] === "-r" ? [path.resolve(arg)] : []));
const given = args.filter((arg, index) => arg !== "-r" && args[index - 1] !== "-r");
const appDir = path.resolve(given.find((arg) => !arg.startsWith("-")) ?? ".");
// The manifest is the app's own package.json, whose fields Electron reads the same way.
const manifest = JSON.parse(readFileSync(path.join(appDir, "package.json"), "utf8")) as Manifest;

Object.defineProperty(process.versions, "electron", { value: "45.4.1", enumerable: true });
process.argv = [
  process.execPath,
  ...args.filter((_arg, index) => args[index] !== "-r" && args[index - 1] !== "-r"),
];
if (args.includes("--inspect=0")) inspector.open(0, "127.0.0.1");

const chromium = await startChromium();
const connection = await CdpConnection.open(chromium.address);

function shutDown(code: number): void {
  void chromium.end().finally(() => process.exit(code));
}

setHost({ chromium: connection, appDir, manifest, shutDown });
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => shutDown(0));

const standIn = pathToFileURL(path.join(import.meta.dirname, "electron.ts")).href;
registerHooks({
  resolve: (name, context, next) =>
    name === "electron" || name === "electron/main"
      ? { url: standIn, format: "module-typescript", shortCircuit: true }
      : next(name, context),
});
// Loaded before the app, so that its CommonJS loaders get the same module.
const { becomeReady } = await import("./app.ts");
await import(standIn);
const requireFromApp = createRequire(pathToFileURL(path.join(appDir, "package.json")));
for (const loader of loaders) requireFromApp(loader);
if (args.includes("--remote-debugging-port=0"))
  process.stderr.write(`DevTools listening on ${chromium.address}\n`);
try {
  await import(pathToFileURL(path.join(appDir, manifest.main)).href);
} catch (fault) {
  console.error("A JavaScript error occurred in the main process\n", fault);
  shutDown(1);
}
setImmediate(becomeReady);
