import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "../../core/kernel/app-error.ts";
import { runs } from "../../tests/support/runs.ts";
import { type CsvRecord, readCsv } from "./csv-file.ts";

async function recordsOf(bytes: Uint8Array): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const record of readCsv(bytes)) records.push(record);
  return records;
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const cell = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom("", "a,b", "a;b", "a\tb", 'a"b', "a\nb", "a\r\nb", "=1+1", "\ufeff", "۱۲۳", "قیمت"),
  )
  .filter((text) => !text.includes("\u0000") && text.isWellFormed());

describe("CSV files", () => {
  it("what was written with quotes is read back to the letter, whatever the separator and line end", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(",", ";", "\t"),
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        async (rows, separator, lineEnd, hasMark) => {
          const lines = [["a", "b", "c"], ...rows].map((row) => row.map(quoted).join(separator));
          const text = (hasMark ? "\ufeff" : "") + lines.join(lineEnd);
          const read = await recordsOf(Buffer.from(text, "utf8"));
          expect(read.slice(1).map(({ cells }) => cells)).toEqual(rows);
          expect(read.map(({ row }) => row)).toEqual(lines.map((_line, place) => place + 1));
        },
      ),
      runs(2_000),
    );
  });

  it("any bytes are read or refused, never more", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        try {
          for (const { cells } of await recordsOf(bytes)) expect(cells.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      runs(2_000),
    );
  });
});
