import type { MasterKind, RowFault } from "../../core/imports/import.contract.ts";
import { importLimits } from "../../core/imports/import-table.ts";
import { AppError } from "../../core/kernel/app-error.ts";
import type { CallContext } from "../kernel/context.ts";
import { planImport, type Step } from "./master-plan.ts";
import { readMasterFile } from "./read-master-file.ts";
import { masterContextOf } from "./reference-context.ts";

export type Outcome = {
  readonly kind: MasterKind;
  readonly rows: number;
  readonly newRows: number;
  readonly changedRows: number;
  readonly unchangedRows: number;
};

export type DryRun = Outcome & {
  readonly sha256: string;
  readonly faults: RowFault[];
  readonly faultCount: number;
};

/**
 * Reads a file and tells what importing it would do, with every fault by row and column. The database is not
 * written; a file without fault is kept by its hash so that it can be applied.
 */
export async function dryRun(
  { office, actor, db }: CallContext,
  { kind, file }: { readonly kind: MasterKind; readonly file: File },
): Promise<DryRun> {
  if (file.size > importLimits.bytes)
    throw new AppError("import.tooLarge", { max: String(importLimits.bytes / 1024 / 1024) });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const businessDay = office.businessDay();
  const read = await readMasterFile(kind, bytes, masterContextOf(db, office.resources, businessDay));
  const plan = planImport(db, read.read, { actorId: actor.userId, businessDay });
  const faults = [...read.faults.listed, ...plan.faults].toSorted((a, b) => a.row - b.row);
  const faultCount = read.faults.count + plan.faults.length;
  return {
    ...outcomeOf(kind, read.rowCount, plan.steps),
    sha256: faultCount === 0 ? office.files().put(bytes) : "",
    faults: faults.slice(0, importLimits.listedFaults),
    faultCount,
  };
}

export function outcomeOf(kind: MasterKind, rows: number, steps: readonly Step[]): Outcome {
  const count = (effect: Step["effect"]): number => steps.filter((step) => step.effect === effect).length;
  return {
    kind,
    rows,
    newRows: count("new"),
    changedRows: count("changed"),
    unchangedRows: count("unchanged"),
  };
}
