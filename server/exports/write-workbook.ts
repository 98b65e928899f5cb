import { businessDayOf } from "../../core/kernel/iso-date.ts";
import { getCompany, getSettings } from "../../db/company/company.repository.ts";
import { openReader } from "../../db/kernel/database.ts";
import { writeWorkbook as writeSheets } from "../../templates/kit/workbook.ts";
import type { JobTypes } from "../kernel/job-types.ts";
import { sheetSources } from "./sheet-sources.ts";

type Told = {
  readonly signal: AbortSignal;
  readonly onProgress: (doneRows: number, totalRows: number) => void;
};

/**
 * Writes the workbook in the worker, over its own connection and one snapshot of the data, so that sums and rows
 * agree while people go on writing. A cancel stops it between two rows and leaves no file.
 */
export async function writeWorkbook(
  { databaseFile, file, kinds, language, atMs }: JobTypes["writeWorkbook"]["input"],
  { signal, onProgress }: Told,
): Promise<JobTypes["writeWorkbook"]["output"]> {
  const db = openReader(databaseFile);
  try {
    db.run("BEGIN");
    const company = getCompany(db);
    const sources = [...new Set(kinds)].map((kind) => sheetSources[kind](db, language));
    const totalRows = sources.reduce((sum, { rows }) => sum + rows, 0);
    onProgress(0, totalRows);
    const rows = await writeSheets(
      sources.map(({ sheet }) => sheet),
      file,
      {
        language,
        author: language === "fa" ? company.nameFa : company.nameEn,
        date: businessDayOf(atMs, getSettings(db).timeZone),
        signal,
        onProgress: (doneRows) => onProgress(doneRows, totalRows),
      },
    );
    return { rows };
  } finally {
    db.sqlite.close();
  }
}
