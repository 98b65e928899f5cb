import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "../../core/kernel/app-error.ts";
import { commandIdSchema } from "../../core/kernel/schemas.ts";
import { parseNumber, type Series, seriesFormats } from "../../core/kernel/series.ts";
import { type Command, runCommand } from "../../server/kernel/command.ts";
import { makeOffice, type TestOffice } from "../../tests/support/office.ts";
import { runs } from "../../tests/support/runs.ts";
import { seedSeries, takeNumber } from "./series.repository.ts";

let site: TestOffice;
beforeAll(async () => {
  site = await makeOffice();
});
afterAll(() => site.end());

const input = z.strictObject({
  commandId: commandIdSchema,
  series: z.string(),
  fiscalYear: z.int(),
  isRefused: z.boolean(),
});
type Input = z.output<typeof input>;

/** Takes a number and then stores its document or is refused. */
const takeOne: Command<Input, { number: string }> = {
  name: "company.editSettings",
  input,
  run(db, { series, fiscalYear, isRefused }) {
    const number = takeNumber(db, series as Series, fiscalYear); // The arbitrary below takes only known series.
    if (isRefused) throw new AppError("reason.required");
    return { number };
  },
};

const anySeries = fc.constantFrom(...(Object.keys(seriesFormats) as Series[]));

test("numbers of a series and year run 1, 2, 3 without gap or repeat, whatever is refused between them", async () => {
  let fiscalYearBase = 2000;
  const property = fc.asyncProperty(
    fc.array(
      fc.record({ series: anySeries, yearOffset: fc.integer({ min: 0, max: 1 }), isRefused: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 20,
      },
    ),
    async (intents) => {
      fiscalYearBase += 2;
      const taken = new Map<string, number[]>();
      const acts = intents.map(async ({ series, yearOffset, isRefused }) => {
        if (!seriesFormats[series].isYearly) return;
        const fiscalYear = fiscalYearBase + yearOffset;
        const act = { commandId: site.newId(), series, fiscalYear, isRefused };
        const answer = await runCommand(takeOne, site.as("adm"), act).catch(() => null);
        if (answer === null) return;
        const parsed = parseNumber(answer.number);
        expect(parsed).toMatchObject({ series, fiscalYear });
        const key = `${series} ${fiscalYear}`;
        taken.set(key, [...(taken.get(key) ?? []), parsed?.ordinal ?? 0]);
      });
      await Promise.all(acts);
      for (const ordinals of taken.values())
        expect(ordinals.toSorted((a, b) => a - b)).toEqual(ordinals.map((_ordinal, place) => place + 1));
    },
  );
  await fc.assert(property, runs(300));
});

test("a series without years runs on over years", async () => {
  const numbers: string[] = [];
  for (const fiscalYear of [1405, 1406, 1407]) {
    const act = { commandId: site.newId(), series: "PS", fiscalYear, isRefused: false };
    numbers.push((await runCommand(takeOne, site.as("adm"), act)).number);
  }
  expect(numbers).toEqual(["PS-00001", "PS-00002", "PS-00003"]);
});

test("a series goes on after the highest imported number and never back", async () => {
  const seed: Command<{ commandId: string; used: number }, null> = {
    name: "company.editSettings",
    input: z.strictObject({ commandId: commandIdSchema, used: z.int() }),
    run(db, { used }) {
      seedSeries(db, "P", 1999, used);
      return null;
    },
  };
  for (const used of [40, 12]) await runCommand(seed, site.as("adm"), { commandId: site.newId(), used });
  const act = { commandId: site.newId(), series: "P", fiscalYear: 1999, isRefused: false };
  expect((await runCommand(takeOne, site.as("adm"), act)).number).toBe("P-1999-000041");
});
