import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import { mayAnnounce, remainingKg, upperBoundKg } from "./lift-guard.ts";
import { defaultFreeDays, defaultStorageRatePerDay, storageChargeRial } from "./storage-charge.ts";

const kilograms = fc.integer({ min: 0, max: 10_000_000 });
/** Thousandths of a percent. */
const tolerances = fc.integer({ min: 0, max: 25_000 });
const percentText = (milliPercent: number) =>
  `${Math.floor(milliPercent / 1000)}.${String(milliPercent % 1000).padStart(3, "0")}`;

test("the upper bound is the largest whole kilogram inside the tolerance", () => {
  const isLargest = fc.property(kilograms, tolerances, (quantity, milliPercent) => {
    const bound = upperBoundKg(quantity, percentText(milliPercent));
    const exact = BigInt(quantity) * (100_000n + BigInt(milliPercent));
    expect(bound * 100_000n <= exact && (bound + 1n) * 100_000n > exact).toBe(true);
  });
  fc.assert(isLargest, runs(5_000));
});

test("the last truck fits exactly, and not with one kilogram more", () => {
  const isExact = fc.property(
    kilograms,
    tolerances,
    kilograms,
    kilograms,
    (quantityKg, milliPercent, liftedKg, reservedKg) => {
      const lifting = { quantityKg, tolerancePercent: percentText(milliPercent), liftedKg, reservedKg };
      const rest = remainingKg(lifting);
      expect(rest + BigInt(liftedKg) + BigInt(reservedKg)).toBe(
        upperBoundKg(quantityKg, lifting.tolerancePercent),
      );
      expect(mayAnnounce(lifting, rest)).toBe(rest > 0n);
      expect(mayAnnounce(lifting, rest + 1n)).toBe(false);
    },
  );
  fc.assert(isExact, runs(5_000));
});

test("a truck of nothing or less is not announced", () => {
  const lifting = { quantityKg: 48_000, tolerancePercent: "5", liftedKg: 0, reservedKg: 0 };
  expect([0, -20, 1, 50_400, 50_401].map((planned) => mayAnnounce(lifting, planned))).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
  expect(() => mayAnnounce(lifting, 0.5)).toThrow("Assertion");
});

test.each([
  [1_000_000_000, 0, 0n],
  [1_000_000_000, 30, 0n],
  [1_000_000_000, 31, 3_000_000n],
  [62_172_000_000, 33, 559_548_000n],
  [167, 31, 1n],
  [166, 31, 0n],
  [333, 40, 10n],
  [Number.MAX_SAFE_INTEGER, 1030, 27_021_597_764_222_973n],
])("goods of %i rials after %i days are charged %s", (valueRial, daysSinceIssue, charge) => {
  const late = { valueRial, daysSinceIssue, freeDays: defaultFreeDays, ratePerDay: defaultStorageRatePerDay };
  expect(storageChargeRial(late)).toBe(charge);
});

test("free days and the daily share are settings", () => {
  const late = { valueRial: 1000, daysSinceIssue: 12, freeDays: 10, ratePerDay: "0.01" };
  expect(storageChargeRial(late)).toBe(20n);
  expect(storageChargeRial({ ...late, freeDays: 12 })).toBe(0n);
});
