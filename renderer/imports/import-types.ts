import type { client } from "../app/api.ts";

export type DryRun = Awaited<ReturnType<typeof client.imports.dryRun>>;
export type Imported = Awaited<ReturnType<typeof client.imports.apply>>;
export type ImportFormat = Awaited<ReturnType<typeof client.imports.formats>>[number];
export type Outcome = Pick<Imported, "rows" | "newRows" | "changedRows" | "unchangedRows">;
