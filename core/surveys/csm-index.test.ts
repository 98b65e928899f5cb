import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import { csmIndex } from "./csm-index.ts";

test.each([
  [[["1", "1"]], "20.0"],
  [[["5", "1"]], "100.0"],
  [
    [
      ["4.5", "0.3"],
      ["4", "0.25"],
      ["3.5", "0.2"],
      ["5", "0.15"],
      ["2", "0.1"],
    ],
    "80.0",
  ],
  [[["3.333", "1"]], "66.7"],
  [[["4.1525", "1"]], "83.1"],
  [[["4.1524", "1"]], "83.0"],
  [
    [
      ["4", "0.5"],
      ["4", "0.4"],
    ],
    null,
  ],
  [[["4", "0.9999"]], "80.0"],
  [[["4", "1.0001"]], "80.0"],
  [[["4", "0.99989"]], null],
  [[["4", "1.00011"]], null],
  [[], null],
])("%j gives %s", (pairs, expected) => {
  expect(csmIndex(pairs.map(([score = "", weight = ""]) => ({ score, weight })))).toBe(expected);
});

test("equal scores give that score, however the weights are cut", () => {
  const scores = fc.integer({ min: 10, max: 50 });
  const isSame = fc.property(scores, fc.integer({ min: 1, max: 999 }), (tenths, cut) => {
    const score = `${Math.floor(tenths / 10)}.${tenths % 10}`;
    const weights = [`0.${String(cut).padStart(3, "0")}`, `0.${String(1000 - cut).padStart(3, "0")}`];
    expect(csmIndex(weights.map((weight) => ({ score, weight })))).toBe(`${tenths * 2}.0`);
  });
  fc.assert(isSame, runs(2_000));
});
