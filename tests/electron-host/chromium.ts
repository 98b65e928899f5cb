import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const flags = [
  "--headless=new",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-extensions",
  "--disable-popup-blocking",
  "--no-startup-window",
  "--remote-debugging-port=0",
];

function sandboxFlags(): string[] {
  if (process.getuid?.() !== 0) return [];
  console.error("electron stand-in: running as root, so Chromium runs without its sandbox");
  return ["--no-sandbox"];
}

function addressFrom(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stderr?.on("data", (part: Buffer) => {
      text += part.toString("utf8");
      const address = /^DevTools listening on (ws:\/\/\S+)/m.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`Chromium ended with ${code}\n${text}`)));
  });
}

export type Chromium = { readonly address: string; readonly end: () => Promise<void> };

/** Starts the machine's Chromium with a profile that is deleted at its end. */
export async function startChromium(): Promise<Chromium> {
  const program = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  const profile = mkdtempSync(path.join(os.tmpdir(), "havaleh-stand-in-"));
  const args = [...flags, ...sandboxFlags(), `--user-data-dir=${profile}`];
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  // Asked first, so that its own children stop writing into the profile; forced when it does not listen.
  const end = async () => {
    child.kill("SIGTERM");
    const force = setTimeout(() => child.kill("SIGKILL"), 3000);
    await ended;
    clearTimeout(force);
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  return { address: await addressFrom(child), end };
}
