import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import { isInsideCredit } from "./credit-guard.ts";

const amounts = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

test("the limit itself is inside, one rial more is not", () => {
  const isExact = fc.property(amounts, amounts, fc.integer({ min: -2, max: 2 }), (open, fresh, gap) => {
    const newRial = BigInt(fresh) + 1n;
    const limitRial = BigInt(open) + newRial + BigInt(gap);
    expect(isInsideCredit({ limitRial, openRial: open, newRial })).toBe(gap >= 0);
  });
  fc.assert(isExact, runs(2_000));
});

test("sums beyond what a number holds are compared exactly", () => {
  const max = Number.MAX_SAFE_INTEGER;
  expect(isInsideCredit({ limitRial: 2n * BigInt(max), openRial: max, newRial: max })).toBe(true);
  expect(isInsideCredit({ limitRial: 2n * BigInt(max) - 1n, openRial: max, newRial: max })).toBe(false);
});

test("nothing asked is nothing given", () => {
  expect(isInsideCredit({ limitRial: 10, openRial: 0, newRial: 0 })).toBe(false);
  expect(isInsideCredit({ limitRial: 10, openRial: 0, newRial: -1 })).toBe(false);
  expect(isInsideCredit({ limitRial: 10, openRial: 0, newRial: 1 })).toBe(true);
  expect(() => isInsideCredit({ limitRial: 10, openRial: 0.5, newRial: 1 })).toThrow("Assertion");
});
