import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { defaultSettings } from "../../core/company/company.contract.ts";
import { businessDayOf, type IsoDate } from "../../core/kernel/iso-date.ts";
import { findCompanyIdentity } from "../../db/company/company.repository.ts";
import {
  copyVerified,
  databaseFileName,
  type OfficeDatabase,
  openDatabase,
} from "../../db/kernel/database.ts";
import { migrate } from "../../db/kernel/migrate.ts";
import { readMigrations } from "../../db/kernel/read-migrations.ts";
import { type Clock, systemClock } from "./clock.ts";
import { type FileStore, openFileStore } from "./file-store.ts";
import { type Chance, systemChance, uuidV7 } from "./ids.ts";
import { type Jobs, startJobs } from "./jobs.ts";
import { findResources, type Resources } from "./resources.ts";

export type Identity = { readonly companyId: string; readonly siteId: string; readonly timeZone: string };

/** The office of one company on this machine: its data, its time, its chance, its slow work. */
export type Office = {
  readonly version: string;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly resources: Resources;
  readonly jobs: Jobs;
  dataFolder(): string;
  database(): OfficeDatabase;
  files(): FileStore;
  identity(): Identity;
  businessDay(): IsoDate;
  newId(): string;
  /** Goes on with the company in another folder; the present one stays open when that one refuses. */
  openFolder(folder: string): void;
  /** Writes a bug down for support; answers the number of the report. */
  reportFault(error: unknown): string;
  close(): Promise<void>;
};

export type OfficeOptions = {
  readonly dataFolder: string;
  readonly version?: string;
  readonly clock?: Clock;
  readonly chance?: Chance;
  readonly resources?: Resources;
};

type Opened = { readonly folder: string; readonly database: OfficeDatabase; readonly files: FileStore };

/** Where a person pointed the default folder to. */
const pointerName = "company-folder.txt";

/** Opens the office in a folder, making it if needed; refuses with database.inUse, database.newer, database.damaged. */
export function openOffice(options: OfficeOptions): Office {
  const {
    clock = systemClock,
    chance = systemChance,
    resources = findResources(),
    version = "0.1.0",
  } = options;
  const jobs = startJobs(resources.worker);
  const newId = (): string => uuidV7(clock.nowMs(), chance);
  let opened = openData(followPointer(options.dataFolder), resources, clock);

  const identity = (): Identity =>
    findCompanyIdentity(opened.database.writer) ?? {
      companyId: "none",
      siteId: "none",
      timeZone: defaultSettings.timeZone,
    };
  return {
    version,
    clock,
    chance,
    resources,
    jobs,
    dataFolder: () => opened.folder,
    database: () => opened.database,
    files: () => opened.files,
    identity,
    businessDay: () => businessDayOf(clock.nowMs(), identity().timeZone),
    newId,
    openFolder(folder) {
      const next = openData(path.resolve(folder), resources, clock);
      opened.database.close();
      opened = next;
      writeFileSync(path.join(options.dataFolder, pointerName), `${opened.folder}\n`);
    },
    reportFault: (error) => writeReport(opened.folder, newId(), clock.nowMs(), error),
    async close() {
      await jobs.close();
      opened.database.close();
    },
  };
}

function followPointer(dataFolder: string): string {
  mkdirSync(dataFolder, { recursive: true });
  const pointer = path.join(dataFolder, pointerName);
  if (!existsSync(pointer)) return dataFolder;
  const folder = readFileSync(pointer, "utf8").trim();
  return existsSync(path.join(folder, databaseFileName)) ? folder : dataFolder;
}

function openData(folder: string, resources: Resources, clock: Clock): Opened {
  mkdirSync(folder, { recursive: true });
  const database = openDatabase(folder);
  try {
    migrate(database.writer, readMigrations(resources.migrations), (fromVersion) =>
      copyBeforeMigration(database, folder, fromVersion, clock.nowMs()),
    );
    return { folder, database, files: openFileStore(folder) };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A verified copy beside the database before any step changes it. */
function copyBeforeMigration(
  database: OfficeDatabase,
  folder: string,
  fromVersion: number,
  atMs: number,
): void {
  copyVerified(database.writer, path.join(folder, `before-migration-${fromVersion}-${atMs}.db`));
}

function writeReport(folder: string, id: string, atMs: number, error: unknown): string {
  const report = id.slice(-12);
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const logs = path.join(folder, "logs");
  mkdirSync(logs, { recursive: true });
  appendFileSync(path.join(logs, "faults.jsonl"), `${JSON.stringify({ report, atMs, text })}\n`);
  return report;
}
