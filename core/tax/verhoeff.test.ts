import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import { isVerhoeff, verhoeffCheckDigit } from "./verhoeff.ts";

/** The published tables, written out; the code computes them. */
const product = [
  "0123456789",
  "1234067895",
  "2340178956",
  "3401289567",
  "4012395678",
  "5987604321",
  "6598710432",
  "7659821043",
  "8765932104",
  "9876543210",
];
const permutations = [
  "0123456789",
  "1576283094",
  "5803796142",
  "8916043527",
  "9453126870",
  "4286573901",
  "2793806415",
  "7046913258",
];

const stateOf = (digits: string) =>
  Array.from(digits)
    .reverse()
    .reduce(
      (state, digit, place) => Number(product[state]?.[Number(permutations[place % 8]?.[Number(digit)])]),
      0,
    );

const digitTexts = fc.stringMatching(/^[0-9]{1,40}$/);

test("the check digit brings the published tables to zero", () => {
  const isZero = fc.property(digitTexts, (digits) => {
    expect(stateOf(digits + verhoeffCheckDigit(digits))).toBe(0);
    expect(isVerhoeff(digits + verhoeffCheckDigit(digits))).toBe(true);
  });
  fc.assert(isZero, runs(5_000));
});

test("every wrong digit and every swap of neighbours is noticed", () => {
  const isNoticed = fc.property(digitTexts, fc.nat(), fc.integer({ min: 1, max: 9 }), (digits, at, shift) => {
    const whole = digits + verhoeffCheckDigit(digits);
    const place = at % whole.length;
    const wrong = (Number(whole[place]) + shift) % 10;
    expect(isVerhoeff(whole.slice(0, place) + wrong + whole.slice(place + 1))).toBe(false);
    const [left = "", right = ""] = whole.slice(place, place + 2);
    if (right !== "" && left !== right) {
      expect(isVerhoeff(whole.slice(0, place) + right + left + whole.slice(place + 2))).toBe(false);
    }
  });
  fc.assert(isNoticed, runs(5_000));
});

test("only digits have a check digit", () => {
  expect(() => verhoeffCheckDigit("")).toThrow("Assertion");
  expect(() => verhoeffCheckDigit("12a")).toThrow("Assertion");
  expect(() => verhoeffCheckDigit("a12")).toThrow("Assertion");
  expect(["0", "", "123451a", "a123451"].map(isVerhoeff)).toEqual([false, false, false, false]);
  expect(isVerhoeff("123451")).toBe(true);
});
