import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Migration } from "./migrate.ts";

/** Every migration of a folder in its order; the name starts with the version: `0001_words.sql`. */
export function readMigrations(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => ({
      version: Number.parseInt(name, 10),
      name,
      sql: readFileSync(path.join(folder, name), "utf8"),
    }));
}
