import { createHash } from "node:crypto";
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { copiedFiles } from "./copied-files.ts";
import { withFolderLock } from "./folder-lock.ts";
import { at, root, runTool } from "./project.ts";

export type BuildPart = "renderer" | "main" | "preload";

/** What each part is made of; the build repeats only when something here changed. */
const sourcesOf: Readonly<Record<BuildPart, readonly string[]>> = {
  renderer: ["core/**", "renderer/**"],
  main: ["core/**", "db/**", "templates/**", "server/**", "electron/**", "tools/copied-files.ts"],
  preload: ["core/**", "electron/**"],
};
const alwaysSources = ["vite.config.ts", "package-lock.json", "tools/build.ts"];
const parts: readonly BuildPart[] = ["renderer", "main", "preload"];
const stampPath = at("dist", ".stamp");

function sourceHash(part: BuildPart): string {
  const hash = createHash("sha256");
  const isSource = (file: string) => /\.\w+$/.test(file) && !/\.test\.tsx?$/.test(file);
  for (const file of globSync([...sourcesOf[part], ...alwaysSources], { cwd: root })
    .filter(isSource)
    .sort()) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(at(file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function readStamp(): Partial<Record<BuildPart, string>> {
  return existsSync(stampPath) ? JSON.parse(readFileSync(stampPath, "utf8")) : {};
}

/** Copies what the built program reads from disk; a missing source is a fault, never a thinner program. */
function copyFiles(): void {
  for (const folder of ["migrations", "reference", "sample", "fonts"]) {
    rmSync(at("dist", folder), { recursive: true, force: true });
  }
  for (const { from, to } of copiedFiles()) {
    mkdirSync(path.dirname(at("dist", to)), { recursive: true });
    cpSync(at(from), at("dist", to));
  }
}

async function buildPart(part: BuildPart): Promise<void> {
  const args = ["build", "--mode", part, "--logLevel", "warn"];
  const { isPassed, output } = await runTool("vite", args, {
    isQuiet: true,
    env: { NODE_ENV: "production" },
  });
  if (!isPassed) throw new Error(`The build of ${part} failed.\n${output}`);
  if (output.trim() !== "") console.warn(output.trim());
  if (part === "main") copyFiles();
}

/** Builds the named parts, or all, leaving out those whose sources have not changed since. */
export async function build(options: { readonly only?: readonly BuildPart[] } = {}): Promise<void> {
  await withFolderLock(at(".cache", "build.lock"), async () => {
    const stamp = readStamp();
    const hashes = new Map((options.only ?? parts).map((part) => [part, sourceHash(part)]));
    const stale = [...hashes].filter(([part, hash]) => stamp[part] !== hash || !existsSync(at("dist", part)));
    if (stale.length === 0) return;
    console.log(`Building ${stale.map(([part]) => part).join(", ")}...`);
    await Promise.all(stale.map(([part]) => buildPart(part)));
    writeFileSync(stampPath, JSON.stringify({ ...stamp, ...Object.fromEntries(stale) }));
  });
}
