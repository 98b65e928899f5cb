import type { z } from "zod";
import { applyImportFields, type MasterKind } from "../../core/imports/import.contract.ts";
import { AppError } from "../../core/kernel/app-error.ts";
import { commandInput } from "../../core/kernel/contract.ts";
import { parseNumber } from "../../core/kernel/series.ts";
import { addImportRun } from "../../db/imports/import.repository.ts";
import type { WritableDb } from "../../db/kernel/database.ts";
import { seedSeries } from "../../db/kernel/series.repository.ts";
import type { Command, CommandContext } from "../kernel/command.ts";
import { type Outcome, outcomeOf } from "./dry-run.ts";
import { planImport } from "./master-plan.ts";
import { type MasterFile, type MasterRows, readMasterFile } from "./read-master-file.ts";
import { masterContextOf } from "./reference-context.ts";

const input = commandInput(applyImportFields);
type Input = z.output<typeof input>;

/** Names of the records in the audit trail. */
const subjectKinds: Readonly<Record<MasterKind, string>> = {
  users: "user",
  products: "product",
  customers: "customer",
  currency_rates: "currencyRate",
};

/**
 * Writes a file that a dry run found without fault: all of it or nothing, planned anew against the data of this
 * moment. Refuses with import.notTested, import.hasFaults.
 */
export const applyImport: Command<Input, Outcome & { importId: string }, MasterFile> = {
  name: "imports.apply",
  input,
  origin: "import",
  async prepare({ office }: CommandContext, { kind, sha256 }: Input) {
    if (!office.files().has(sha256)) throw new AppError("import.notTested");
    const bytes = office.files().read(sha256);
    const { reader } = office.database();
    const context = masterContextOf(reader, office.resources, office.businessDay());
    const file = await readMasterFile(kind, bytes, context);
    if (file.faults.count > 0) throw new AppError("import.hasFaults", { count: String(file.faults.count) });
    return file;
  },
  run(db: WritableDb, { kind, sha256 }: Input, _context: CommandContext, file: MasterFile) {
    const { actorId, businessDay } = db.writing;
    const { steps, faults } = planImport(db, file.read, { actorId, businessDay });
    if (faults.length > 0) throw new AppError("import.hasFaults", { count: String(faults.length) });
    for (const step of steps) {
      if (step.effect === "unchanged") continue;
      // Every record stands once in a file, so the list needs no search for repeats.
      db.writing.subjects.push({ kind: subjectKinds[kind], id: step.write(db) });
    }
    seedCustomerCodes(db, file.read);
    const outcome = outcomeOf(kind, file.rowCount, steps);
    const { rows, newRows, changedRows } = outcome;
    const importId = addImportRun(db, { kind, sha256, rows, newRows, changedRows });
    return { importId, ...outcome };
  },
};

/** The next new customer gets a code after the highest that came in. */
function seedCustomerCodes(db: WritableDb, read: MasterRows): void {
  if (read.kind !== "customers") return;
  const ordinals = read.rows.flatMap(({ value }) => {
    const parts = parseNumber(value.code);
    return parts?.series === "C" ? [parts.ordinal] : [];
  });
  const highest = ordinals.reduce((high, ordinal) => Math.max(high, ordinal), 0);
  if (highest > 0) seedSeries(db, "C", 0, highest);
}
