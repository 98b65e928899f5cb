import { EventEmitter } from "node:events";
import os from "node:os";
import path from "node:path";
import { host } from "./host.ts";
import { HostEvent, strict } from "./strict.ts";

const paths = new Map<string, string>();
let isReady = false;
let isQuitting = false;
let announceReady: () => void = () => {};
const readiness = new Promise<void>((resolve) => {
  announceReady = resolve;
});

export function assertReady(what: string): void {
  if (!isReady) throw new Error(`${what} can only be used after the app is ready`);
}

export function assertNotReady(what: string): void {
  if (isReady) throw new Error(`${what} can only be used before the app is ready`);
}

const switches = new Map<string, string>();
const commandLine = strict("app.commandLine", {
  appendSwitch: (name: string, value = "") => void switches.set(name, value),
  hasSwitch: (name: string) => switches.has(name),
  getSwitchValue: (name: string) => switches.get(name) ?? "",
});

/** Closed by `quit`; the windows register themselves here. */
export const openWindows = new Set<{ destroy(): void }>();

class App extends EventEmitter {
  readonly commandLine = commandLine;
  readonly isPackaged = false;
  name = host().manifest.name;

  getVersion = (): string => host().manifest.version;
  getAppPath = (): string => host().appDir;
  getName = (): string => this.name;
  setName(name: string): void {
    this.name = name;
  }
  isReady = (): boolean => isReady;
  whenReady = (): Promise<void> => readiness;
  enableSandbox(): void {
    assertNotReady("app.enableSandbox()");
  }
  requestSingleInstanceLock = (): boolean => true;

  setPath(name: string, folder: string): void {
    paths.set(name, folder);
  }

  getPath(name: string): string {
    const appData = path.join(os.homedir(), ".config");
    const known = new Map([
      ["appData", appData],
      ["userData", path.join(appData, this.name)],
      ["temp", os.tmpdir()],
      ["home", os.homedir()],
    ]);
    const found = paths.get(name) ?? known.get(name);
    if (found === undefined) throw new Error(`electron stand-in: app.getPath("${name}") is not modelled`);
    return found;
  }

  /** As Electron: before-quit, windows closed, will-quit; a listener may refuse at both events. */
  quit(): void {
    if (isQuitting) return;
    const before = new HostEvent();
    this.emit("before-quit", before);
    if (before.defaultPrevented) return;
    isQuitting = true;
    for (const window of [...openWindows]) window.destroy();
    const will = new HostEvent();
    this.emit("will-quit", will);
    isQuitting = !will.defaultPrevented;
    if (isQuitting) this.exit(0);
  }

  exit(code = 0): void {
    this.emit("quit", new HostEvent(), code);
    host().shutDown(code);
  }
}

const bareApp = new App();
// Playwright replaces emit, isReady and whenReady, so the strict view writes through to the bare app.
export const app: App = strict("app", bareApp);

/** Called when the last window has gone, which ends the app unless it listens. */
export function windowsAllClosed(): void {
  if (isQuitting) return;
  if (bareApp.listenerCount("window-all-closed") > 0) bareApp.emit("window-all-closed");
  else bareApp.quit();
}

/** The app's main has been evaluated: `ready` follows, never earlier. */
export function becomeReady(): void {
  isReady = true;
  bareApp.emit("will-finish-launching");
  bareApp.emit("ready", new HostEvent(), {});
  announceReady();
}
