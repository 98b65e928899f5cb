import path from "node:path";
import type { ReferenceItem } from "../../core/reference/reference.contract.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { putReferenceItem } from "../../db/reference/reference.repository.ts";
import { readCsvTable } from "../kernel/csv-file.ts";
import type { Resources } from "../kernel/resources.ts";
import { referenceTables } from "./reference-tables.ts";

/** Puts the reference tables that come with the program into a new company; brokers come with an import. */
export function seedReference(db: WritableDb, resources: Pick<Resources, "reference">): void {
  for (const table of referenceTables) {
    const { records } = readCsvTable(path.join(resources.reference, table.file));
    for (const [place, record] of records.entries()) {
      const item: ReferenceItem = {
        kind: table.kind,
        key: table.key.map((column) => record[column] ?? "").join("."),
        fa: record[table.fa] ?? "",
        en: record[table.en] ?? "",
        data: { ...record },
      };
      putReferenceItem(db, item, place);
    }
  }
}
