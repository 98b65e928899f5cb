import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import {
  absolute,
  addDecimals,
  compareDecimals,
  decimal,
  decimalText,
  divideHalfUp,
  isDecimalText,
  multiplyDecimals,
  roundedUnits,
  roundHalfUp,
  truncated,
  whole,
} from "./decimal.ts";

/** Units in 10^-12, the common ground of the properties below. */
const values = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 6 }));
const textOf = ([units, scale]: [bigint, number]) => decimalText({ units, scale });
const in12 = ([units, scale]: [bigint, number]) => units * 10n ** BigInt(12 - scale);

test("text is read and written without superfluous zeros", () => {
  const pairs = [
    ["12.50", "12.5"],
    ["0.0", "0"],
    ["-0.00", "0"],
    ["-0.10", "-0.1"],
    ["007", "7"],
    ["100", "100"],
    ["0.003", "0.003"],
  ];
  for (const [text, plain] of pairs) expect(decimalText(decimal(text ?? ""))).toBe(plain);
});

test.each(["", ".", ".5", "5.", "1e3", "+1", "1,000", "۱", " 1", "--1", "NaN"])(
  "%j is no plain decimal",
  (text) => {
    expect(isDecimalText(text)).toBe(false);
    expect(() => decimal(text)).toThrow("Assertion");
  },
);

test("products, sums and comparisons are those of whole numbers of 10^-12", () => {
  const isExact = fc.property(values, values, (a, b) => {
    const [left, right] = [textOf(a), textOf(b)];
    expect(in12Of(multiplyDecimals(left, right), 24)).toBe(in12(a) * in12(b));
    expect(in12Of(addDecimals(left, right), 12)).toBe(in12(a) + in12(b));
    expect(compareDecimals(left, right)).toBe(in12(a) < in12(b) ? -1 : in12(a) > in12(b) ? 1 : 0);
  });
  fc.assert(isExact, runs(5_000));
});

function in12Of(text: string, scale: number): bigint {
  const [whole = "", fraction = ""] = text.replace("-", "").split(".");
  const units = BigInt(whole + fraction.padEnd(scale, "0"));
  return text.startsWith("-") ? -units : units;
}

test("equal values compare as equal however they are written", () => {
  expect([compareDecimals("1.50", "1.5"), compareDecimals("-0.0", "0"), compareDecimals("2", "2")]).toEqual([
    0, 0, 0,
  ]);
  expect([compareDecimals("1.49", "1.5"), compareDecimals("-1.49", "-1.5")]).toEqual([-1, 1]);
});

test("rounding stays within half a unit, and a half goes away from zero", () => {
  const isNearest = fc.property(values, fc.integer({ min: 0, max: 6 }), (value, digits) => {
    const rounded = roundedUnits({ units: value[0], scale: value[1] }, digits) * 10n ** BigInt(12 - digits);
    const [error, half] = [rounded - in12(value), 10n ** BigInt(12 - digits) / 2n];
    if (value[0] >= 0n) expect(error > -half && error <= half).toBe(true);
    else expect(error >= -half && error < half).toBe(true);
  });
  fc.assert(isNearest, runs(10_000));
});

test.each([
  ["2.5", 0, "3"],
  ["-2.5", 0, "-3"],
  ["2.4999999999999999999999", 0, "2"],
  ["1.005", 2, "1.01"],
  ["66.66", 1, "66.7"],
  ["20", 1, "20.0"],
  ["0.04", 1, "0.0"],
  ["-0.04", 1, "0.0"],
])("%s with %i digits is %s", (text, digits, expected) => {
  expect(roundHalfUp(text, digits)).toBe(expected);
});

test("cutting off drops the fraction towards zero", () => {
  expect(["1.9", "-1.9", "0.999", "7"].map((text) => truncated(decimal(text)))).toEqual([1n, -1n, 0n, 7n]);
  expect(absolute(decimal("-1.9"))).toEqual(decimal("1.9"));
  expect([whole(-12), whole(12n)]).toEqual([decimal("-12"), decimal("12")]);
});

test("a division by nothing or by less is a fault of the program", () => {
  expect(divideHalfUp(7n, 2n)).toBe(4n);
  expect(() => divideHalfUp(1n, 0n)).toThrow("Assertion");
  expect(() => divideHalfUp(1n, -2n)).toThrow("Assertion");
});
