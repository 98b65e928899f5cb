import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { AppError } from "../../core/kernel/app-error.ts";
import type { Office } from "../kernel/office.ts";

/** A finished export stays this long for the person who made it. */
const keepMs = 3_600_000;

export type Shelved = {
  readonly userId: string;
  readonly file: string;
  readonly name: string;
  readonly atMs: number;
};

const shelves = new WeakMap<Office, Map<string, Shelved>>();

function shelfOf(office: Office): Map<string, Shelved> {
  const known = shelves.get(office);
  if (known) return known;
  const made = new Map<string, Shelved>();
  shelves.set(office, made);
  return made;
}

const folderOf = (office: Office): string => path.join(office.dataFolder(), "exports");

/** Where the workbook of an export id is written. */
export function placeFor(office: Office, exportId: string): string {
  const folder = folderOf(office);
  mkdirSync(folder, { recursive: true });
  return path.join(folder, `${exportId}.xlsx`);
}

export function shelve(office: Office, exportId: string, shelved: Shelved): void {
  shelfOf(office).set(exportId, shelved);
}

/** The workbook, for the person who made it alone; refuses with export.gone. */
export function takeExport(office: Office, userId: string, exportId: string): File {
  sweepExports(office);
  const shelved = shelfOf(office).get(exportId);
  if (shelved?.userId !== userId || !existsSync(shelved.file)) throw new AppError("export.gone");
  return new File([new Uint8Array(readFileSync(shelved.file))], shelved.name, {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  });
}

/** Removes workbooks older than an hour and what an earlier run of the program left behind; answers how many. */
export function sweepExports(office: Office): number {
  const folder = folderOf(office);
  if (!existsSync(folder)) return 0;
  const shelf = shelfOf(office);
  const oldest = office.clock.nowMs() - keepMs;
  for (const [id, { atMs }] of shelf) if (atMs < oldest) shelf.delete(id);
  const kept = new Set([...shelf.values(), ...writingOf(office)].map(({ file }) => path.basename(file)));
  const gone = readdirSync(folder).filter((name) => !kept.has(name.replace(/\.part$/, "")));
  for (const name of gone) rmSync(path.join(folder, name), { force: true });
  return gone.length;
}

const writing = new WeakMap<Office, Set<{ readonly file: string }>>();

function writingOf(office: Office): Set<{ readonly file: string }> {
  const known = writing.get(office);
  if (known) return known;
  const made = new Set<{ readonly file: string }>();
  writing.set(office, made);
  return made;
}

/** Keeps a file that is being written away from the sweep; answers how to let go. */
export function holdWhileWriting(office: Office, file: string): () => void {
  const held = { file };
  writingOf(office).add(held);
  return () => writingOf(office).delete(held);
}
