import type { ExportKind } from "../../core/exports/export.contract.ts";
import type { Locale } from "../../core/kernel/app-error.ts";
import { jalaliText } from "../../core/kernel/jalali.ts";
import type { CallContext } from "../kernel/context.ts";
import { holdWhileWriting, placeFor, shelve, sweepExports } from "./export-shelf.ts";
import { progressStream } from "./progress-stream.ts";

type Progress = { doneRows: number; totalRows: number };
type Exported = { exportId: string; name: string; rows: number };

/** Writes a workbook in the worker and tells how far it is; leaving the stream stops the worker and leaves no file. */
export function runExport(
  { office, actor }: CallContext,
  { kinds, language }: { readonly kinds: readonly ExportKind[]; readonly language: Locale },
  outer: AbortSignal | undefined,
): AsyncIteratorObject<Progress, Exported, void> {
  return progressStream<Progress, Exported>(async (tell, signal) => {
    sweepExports(office);
    const exportId = office.newId();
    const file = placeFor(office, exportId);
    const release = holdWhileWriting(office, file);
    const atMs = office.clock.nowMs();
    try {
      const { rows } = await office.jobs.run(
        "writeWorkbook",
        { databaseFile: office.database().file, file, kinds, language, atMs },
        { signal, onProgress: (doneRows, totalRows) => tell({ doneRows, totalRows }) },
      );
      const name = `havaleh-${jalaliText(office.businessDay())}.xlsx`;
      shelve(office, exportId, { userId: actor.userId, file, name, atMs });
      return { exportId, name, rows };
    } finally {
      release();
    }
  }, outer);
}
