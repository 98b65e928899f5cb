import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import { dayOfNumber, isoDate } from "../kernel/iso-date.ts";
import { isTaxId, makeTaxId, parseTaxId } from "./tax-id.ts";

const memoryIds = fc.stringMatching(/^[A-Z0-9]{6}$/);
const days = fc.integer({ min: 0, max: 100_000 });
const serials = fc.bigInt({ min: 0n, max: 2n ** 40n - 1n });

test("the published numbers are made again", () => {
  const day = isoDate("2020-07-20");
  expect(makeTaxId("DEF5GH", day, 12n)).toBe("DEF5GH0481F000000000C2");
  expect(makeTaxId("DEF5GH", day, 8173n)).toBe("DEF5GH0481F0000001FED8");
  expect(makeTaxId("DEF5GH", day, 2_572_613_409n)).toBe("DEF5GH0481F009956F7211");
});

test("a made number is read back, and no other last digit is right", () => {
  const isReadBack = fc.property(memoryIds, days, serials, (memoryId, day, serial) => {
    const made = makeTaxId(memoryId, dayOfNumber(day), serial);
    expect(made).toHaveLength(22);
    expect(Number.parseInt(made.slice(6, 11), 16)).toBe(day);
    expect(BigInt(`0x${made.slice(11, 21)}`)).toBe(serial);
    expect(parseTaxId(` ${made.toLowerCase()} `)).toBe(made);
    const right = Array.from("0123456789").filter((digit) => isTaxId(made.slice(0, 21) + digit));
    expect(right).toEqual([made.slice(21)]);
  });
  fc.assert(isReadBack, runs(2_000));
});

test.each([
  "DEF5GH0481F000000000C3",
  "DEF5GH0481G000000000C2",
  "DEF5GH0481F00000000C2",
  "DEF5GH0481F000000000C22",
  "DDEF5GH0481F000000000C2",
  "DEF-GH0481F000000000C2",
  "DEF5GH0481F000000000CA",
  "",
])("%j is no tax number", (text) => {
  expect(isTaxId(text)).toBe(false);
});

test("a wrong memory id, serial or day is a fault of the program", () => {
  const day = isoDate("2026-11-21");
  for (const memoryId of ["A1B2C", "A1B2C3D", "a1b2c3", "A1B2C-"]) {
    expect(() => makeTaxId(memoryId, day, 1n)).toThrow("Assertion");
  }
  expect(() => makeTaxId("A1B2C3", day, -1n)).toThrow("a serial of");
  expect(() => makeTaxId("A1B2C3", day, 2n ** 40n)).toThrow("a serial of");
  expect(() => makeTaxId("A1B2C3", isoDate("1969-12-31"), 1n)).toThrow("a day since");
  expect(makeTaxId("000000", isoDate("1970-01-01"), 0n)).toBe("0000000000000000000003");
});
