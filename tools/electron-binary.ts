import { spawn } from "node:child_process";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { at } from "./project.ts";

const packageDir = at("node_modules", "electron");
const attemptPath = at(".cache", "electron-attempt");
const downloadDir = at(".cache", "electron-download");
const dayMs = 24 * 60 * 60 * 1000;
const patienceMs = 60_000;

/** The Electron program, if it is on disk; the package itself is never loaded, because that would download. */
export function findElectron(): string | null {
  const namePath = path.join(packageDir, "path.txt");
  const name = existsSync(namePath) ? readFileSync(namePath, "utf8") : null;
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const fallback = process.platform === "win32" ? "electron.exe" : "electron";
  const found = override
    ? path.join(override, name ?? fallback)
    : name && path.join(packageDir, "dist", name);
  return found && existsSync(found) ? found : null;
}

const downloadedBytes = (): number =>
  globSync("**/*", { cwd: downloadDir })
    .map((file) => statSync(path.join(downloadDir, file), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);

/** Runs the package's own installer; ends it after a minute in which nothing more arrived. */
function download(): Promise<void> {
  mkdirSync(downloadDir, { recursive: true });
  const folders = { TMPDIR: downloadDir, TEMP: downloadDir, TMP: downloadDir };
  const installer = spawn(process.execPath, [path.join(packageDir, "install.js")], {
    env: { ...process.env, ...folders },
    stdio: "ignore",
  });
  let lastBytes = 0;
  let lastProgressMs = Date.now();
  const watch = setInterval(() => {
    const bytes = downloadedBytes();
    if (bytes !== lastBytes) lastProgressMs = Date.now();
    lastBytes = bytes;
    if (Date.now() - lastProgressMs > patienceMs) installer.kill("SIGKILL");
  }, 1000);
  return new Promise((resolve) => {
    const end = () => {
      clearInterval(watch);
      rmSync(downloadDir, { recursive: true, force: true });
      resolve();
    };
    installer.on("error", end);
    installer.on("exit", end);
  });
}

function wasTriedToday(): boolean {
  const triedMs = existsSync(attemptPath) ? Number(readFileSync(attemptPath, "utf8")) : 0;
  return Date.now() - triedMs < dayMs;
}

/** Electron from disk, or by one download attempt a day; null when it cannot be had. */
export async function obtainElectron(): Promise<string | null> {
  const found = findElectron();
  if (found !== null || wasTriedToday()) return found;
  console.log("Fetching the desktop program (Electron), one attempt a day...");
  mkdirSync(path.dirname(attemptPath), { recursive: true });
  writeFileSync(attemptPath, String(Date.now()));
  await download();
  return findElectron();
}
