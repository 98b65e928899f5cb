import { isNamed } from "../../db/attachments/attachment.repository.ts";
import { isImported } from "../../db/imports/import.repository.ts";
import type { Office } from "../kernel/office.ts";

const orphanMs = 24 * 3_600_000;
const intervalMs = 3_600_000;
const sweptAtMs = new WeakMap<Office, number>();

/** Deletes files that no record names and that are older than a day; answers how many. */
export function sweepOrphans(office: Office): number {
  const { writer } = office.database();
  const isKept = (sha256: string): boolean => isNamed(writer, sha256) || isImported(writer, sha256);
  return office.files().sweep(isKept, office.clock.nowMs() - orphanMs);
}

/** The sweep as due work: it looks at every file, so it runs once an hour at most. */
export function sweepOrphansHourly({ office }: { readonly office: Office }): void {
  const now = office.clock.nowMs();
  if (now - (sweptAtMs.get(office) ?? Number.NEGATIVE_INFINITY) < intervalMs) return;
  sweptAtMs.set(office, now);
  sweepOrphans(office);
}
