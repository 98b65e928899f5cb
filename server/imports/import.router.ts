import { masterImportKinds } from "../../core/imports/import.contract.ts";
import { importColumns } from "../../core/imports/import-columns.ts";
import { runCommand } from "../kernel/command.ts";
import { procedures } from "../kernel/procedure.ts";
import { applyImport } from "./apply-import.ts";
import { dryRun } from "./dry-run.ts";

export const importRouter = {
  formats: procedures.imports.formats.handler(() =>
    masterImportKinds.map((kind) => ({ kind, columns: [...importColumns[kind]] })),
  ),
  dryRun: procedures.imports.dryRun.handler(({ input, context }) => dryRun(context, input)),
  apply: procedures.imports.apply.handler(({ input, context }) => runCommand(applyImport, context, input)),
};
