/** Makes a thin feature that works, in every room: `npm run new-feature -- storage-tanks`. */
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type FeatureNames, featureNames, renameFeature } from "../feature-names.ts";
import { mention, mentions, register, registrations } from "../feature-registry.ts";
import { at, runTool } from "../project.ts";

const templateDir = at("tools", "feature-template");

/** The number after the newest migration, in four digits. */
function nextMigration(): string {
  const numbers = readdirSync(at("db", "migrations")).map((name) => Number.parseInt(name, 10));
  return String(Math.max(...numbers.filter(Number.isInteger)) + 1).padStart(4, "0");
}

/** The new files by their paths, or a refusal before anything is written. */
function newFiles(names: FeatureNames): Map<string, string> {
  const files = new Map<string, string>();
  for (const template of globSync("**/*.template", { cwd: templateDir })) {
    const renamed = renameFeature(template.replaceAll("\\", "/").replace(/\.template$/, ""), names);
    const file = renamed.replace("migrations/0000_", `migrations/${nextMigration()}_`);
    files.set(file, renameFeature(readFileSync(path.join(templateDir, template), "utf8"), names));
  }
  const standing = [...files.keys()].find((file) => existsSync(at(file)));
  if (standing !== undefined) throw new Error(`${standing} exists already; nothing was written.`);
  return files;
}

/** Files that gather every feature, with the new one in them. */
function changedFiles(names: FeatureNames): Map<string, string> {
  const changed = new Map<string, string>();
  const textOf = (file: string) => changed.get(file) ?? readFileSync(at(file), "utf8");
  for (const { file, importLine, opening, entry } of registrations) {
    const renamed = { importLine: renameFeature(importLine, names), entry: renameFeature(entry, names) };
    changed.set(file, register(textOf(file), { file, opening, ...renamed }));
  }
  for (const { file, anchor, entry } of mentions) {
    changed.set(file, mention(textOf(file), { file, anchor, entry: renameFeature(entry, names) }));
  }
  return changed;
}

async function makeFeature(folder: string): Promise<void> {
  const names = featureNames(folder);
  const files = new Map([...newFiles(names), ...changedFiles(names)]);
  for (const [file, text] of files) {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  }
  await runTool("biome", ["check", "--write", ...[...files.keys()].filter((file) => /\.tsx?$/.test(file))]);
  console.log(`Made ${folder}:\n  ${[...files.keys()].join("\n  ")}`);
  console.log("Next: its Persian name in the words file, its own fields, then npm run check.");
}

const [folder] = process.argv.slice(2);
try {
  if (folder === undefined) throw new Error("Usage: npm run new-feature -- storage-tanks");
  await makeFeature(folder);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
