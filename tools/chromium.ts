import { findBrowser } from "./browser-window.ts";

/** How the tools start the machine's own Chromium without a window; as root it has no sandbox, which a bench does not need. */
export function chromiumOptions(): { executablePath: string; args: string[] } {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error("Chromium is not installed; npm test installs it on Debian.");
  const args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
  return { executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox", ...args] : args };
}
