import { expect } from "vitest";
import { dumpDatabase } from "./dump-database.ts";
import type { TestOffice } from "./office.ts";
import { refusalOf } from "./refusals.ts";

/** The refusal of an act that must have left every row of the database as it was. */
export async function refusedWithoutTrace(t: TestOffice, act: () => unknown) {
  const { reader } = t.office.database();
  const before = dumpDatabase(reader);
  const refusal = await refusalOf(act);
  expect(dumpDatabase(reader), `no trace of ${refusal.code}`).toEqual(before);
  return refusal;
}
