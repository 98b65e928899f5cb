import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import { kilogram } from "../kernel/quantity.ts";
import { doesPackedNetAgree } from "./packed-net.ts";
import { isTareSuspicious } from "./tare-warn.ts";
import { defaultDivisionKg, netKg, weighingFault } from "./weighing.ts";

test.each([
  [15_000, 15_440, false],
  [15_000, 15_450, false],
  [15_000, 15_451, true],
  [15_000, 14_550, false],
  [15_000, 14_549, true],
  [9980, 9980, false],
  [0, 1, true],
])("tare %i measured as %i is suspicious: %s", (stored, measured, isSuspicious) => {
  expect(isTareSuspicious(stored, measured)).toBe(isSuspicious);
});

test("three percent is the bound in both directions", () => {
  const isBound = fc.property(
    fc.integer({ min: 1, max: 300 }),
    fc.integer({ min: -2, max: 2 }),
    (hundreds, over) => {
      const [stored, slack] = [hundreds * 100, hundreds * 3];
      expect(isTareSuspicious(stored, stored + slack + over)).toBe(over > 0);
      expect(isTareSuspicious(BigInt(stored), BigInt(stored - slack - over))).toBe(over > 0);
    },
  );
  fc.assert(isBound, runs(1_000));
});

const bags = (count: string, netKg: string) => ({ count, nominalKg: "25", packingKg: "0.12", netKg });

test.each([
  ["960", "24120", true],
  ["960", "24000", false],
  ["960", "24180", true],
  ["960", "24187.5456", true],
  ["960", "24187.5457", false],
  ["960", "24042.8544", true],
  ["960", "24042.8543", false],
  ["40", "1064.8", true],
  ["40", "1064.9", false],
  ["40", "944.8", true],
  ["40", "944.7", false],
  ["955", "24120", false],
  ["0", "60", true],
  ["0", "61", false],
])("%s bags with a net of %s agree: %s", (count, netKg, doesAgree) => {
  expect(doesPackedNetAgree(bags(count, netKg))).toBe(doesAgree);
});

test("jumbo bags agree by the same rule", () => {
  expect(doesPackedNetAgree({ count: "19", nominalKg: "1250", packingKg: "2.8", netKg: "23800" })).toBe(true);
});

test.each([
  [15_220, 39_980, null],
  [15_220, 40_000, null],
  [15_220, 40_020, "overweight"],
  [15_220, 15_240, null],
  [15_220, 15_220, "noNet"],
  [15_220, 15_200, "noNet"],
  [15_230, 39_980, "offDivision"],
  [15_220, 39_990, "offDivision"],
])("a tare of %i and a gross of %i: %s", (tare, gross, fault) => {
  const weighing = { tareKg: kilogram(tare), grossKg: kilogram(gross), divisionKg: defaultDivisionKg };
  expect(weighingFault({ ...weighing, limitKg: kilogram(40_000) })).toBe(fault);
});

test("the net is what the load weighs, never less than nothing", () => {
  expect(netKg({ tareKg: kilogram(15_220), grossKg: kilogram(39_980) })).toBe(24_760);
  expect(() => netKg({ tareKg: kilogram(2), grossKg: kilogram(1) })).toThrow("Assertion");
});
