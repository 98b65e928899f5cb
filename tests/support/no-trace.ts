import { expect } from "vitest";
import type { ErrorShape } from "../../core/kernel/app-error.ts";
import { toAppError } from "../../server/kernel/faults.ts";
import { dumpDatabase } from "./dump-database.ts";
import type { TestOffice } from "./office.ts";
import { refusalOf } from "./refusals.ts";

/** The refusal of an act that must have left every row of the database as it was. */
export async function refusedWithoutTrace(t: TestOffice, act: () => unknown): Promise<ErrorShape> {
  const { reader } = t.office.database();
  const before = dumpDatabase(reader);
  const refusal = await refusalOf(async () => {
    try {
      await act();
    } catch (error) {
      throw toAppError(error) ?? error;
    }
  });
  expect(dumpDatabase(reader), `no trace of ${refusal.code}`).toEqual(before);
  return refusal;
}
