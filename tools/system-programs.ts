import { existsSync } from "node:fs";
import path from "node:path";
import { run } from "./project.ts";

type SystemProgram = { readonly command: string; readonly debianPackage: string };

/** Programs of the machine that the tests hold the product against. */
const needed: readonly SystemProgram[] = [
  { command: "chromium", debianPackage: "chromium" },
  { command: "pdftotext", debianPackage: "poppler-utils" },
  { command: "hb-shape", debianPackage: "libharfbuzz-bin" },
  { command: "fribidi", debianPackage: "libfribidi-bin" },
  { command: "qpdf", debianPackage: "qpdf" },
  { command: "zbarimg", debianPackage: "zbar-tools" },
];

function isPresent(command: string): boolean {
  if (command === "chromium" && process.env.CHROMIUM_PATH) return existsSync(process.env.CHROMIUM_PATH);
  const names = process.platform === "win32" ? [`${command}.exe`, `${command}.cmd`] : [command];
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders.some((folder) => names.some((name) => existsSync(path.join(folder, name))));
}

const missing = (): SystemProgram[] => needed.filter(({ command }) => !isPresent(command));

const isDebianRoot = (): boolean => existsSync("/etc/debian_version") && process.getuid?.() === 0;

/** Installs missing programs as root on Debian; elsewhere names them and ends the process with 1. */
export async function installSystemPrograms(): Promise<void> {
  if (missing().length === 0) return;
  if (isDebianRoot()) {
    const packages = missing().map(({ debianPackage }) => debianPackage);
    console.log(`Installing ${packages.join(", ")}...`);
    const options = { env: { DEBIAN_FRONTEND: "noninteractive" } };
    await run("apt-get", ["update", "-qq"], options);
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options);
  }
  if (missing().length === 0) return;
  const names = missing().map(({ command, debianPackage }) => `${command} (Debian package ${debianPackage})`);
  console.error(`The tests need programs that are missing; nothing was run:\n  ${names.join("\n  ")}`);
  if (!isPresent("chromium")) console.error("A Chromium elsewhere is named by the variable CHROMIUM_PATH.");
  process.exit(1);
}
