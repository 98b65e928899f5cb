import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const linuxNames = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];
const macNames = ["Google Chrome", "Microsoft Edge", "Chromium"];
const windowsNames = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];

function candidates(): string[] {
  if (process.env.CHROMIUM_PATH) return [process.env.CHROMIUM_PATH];
  if (process.platform === "darwin") {
    return macNames.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === "win32") {
    const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map(
      (name) => process.env[name] ?? "",
    );
    return folders.filter(Boolean).flatMap((folder) => windowsNames.map((name) => path.join(folder, name)));
  }
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return linuxNames.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

export const findBrowser = (): string | null => candidates().find((file) => existsSync(file)) ?? null;

/** Whether a window can be shown at all. */
export const hasDisplay = (): boolean =>
  process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Browsers refuse to sandbox themselves as root on Linux; nobody should work so, and it is said. */
export function rootFlags(): string[] {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return [];
  console.warn(
    "Running as root: the window runs without the browser's sandbox. Use an ordinary account for work.",
  );
  return ["--no-sandbox"];
}

/** Opens the address as a window of its own, with a profile that is thrown away at its end. */
export function openAppWindow(browser: string, address: string): ChildProcess {
  const profile = mkdtempSync(path.join(os.tmpdir(), "havaleh-window-"));
  const flags = ["--no-first-run", "--no-default-browser-check", "--window-size=1440,900", ...rootFlags()];
  const child = spawn(browser, [`--app=${address}`, `--user-data-dir=${profile}`, ...flags], {
    stdio: "ignore",
  });
  child.on("exit", () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  return child;
}
