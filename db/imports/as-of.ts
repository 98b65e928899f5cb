import { dayNumberOf, type IsoDate } from "../../core/kernel/iso-date.ts";
import type { WritableDb } from "../kernel/database.ts";

/** Iran has stood at +03:30 all year since 2022. */
const tehranOffsetMs = 3.5 * 3_600_000;
const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** The instant of an hour of a day in Tehran. */
export const instantOf = (day: IsoDate, hour: number): number =>
  dayNumberOf(day) * dayMs - tehranOffsetMs + hour * hourMs;

/**
 * The same writer as it would have written on a day of the past by a person: rows of imported history tell
 * when and by whom their document was made. Never later than now.
 */
export function asOf(db: WritableDb, day: IsoDate, hour: number, actorId: string): WritableDb {
  const atMs = Math.min(instantOf(day, hour), db.writing.atMs);
  return { ...db, writing: { ...db.writing, atMs, actorId } };
}
