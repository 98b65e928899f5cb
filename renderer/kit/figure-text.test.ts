import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import { caretAfter, countedBefore, plainOf, readFigure, shownFigure } from "./figure-text.ts";

const amount = fc.nat({ max: Number.MAX_SAFE_INTEGER });

test("what a figure field shows is read back as the same units, in both scripts", () => {
  fc.assert(
    fc.property(
      amount,
      fc.constantFrom(0, 2, 3),
      fc.constantFrom("fa" as const, "en" as const),
      (units, digits, locale) => {
        const reading = readFigure(shownFigure(plainOf(units, digits), locale), digits);
        expect(reading).toMatchObject({ kind: "value", units });
      },
    ),
    runs(10_000),
  );
});

test("rials refuse a fraction, cents refuse a third digit", () => {
  expect(readFigure("1.5", 0)).toEqual({ kind: "fault", fault: "fraction" });
  expect(readFigure("۱٫۵", 0)).toEqual({ kind: "fault", fault: "fraction" });
  expect(readFigure("1.555", 2)).toEqual({ kind: "fault", fault: "digits" });
  expect(readFigure("۱٬۲۳۴٫۵", 2)).toEqual({ kind: "value", plain: "1234.5", units: 123450 });
});

test("a number beyond 2^53 is refused, the greatest safe one is taken", () => {
  expect(readFigure("9007199254740991", 0)).toMatchObject({ units: Number.MAX_SAFE_INTEGER });
  expect(readFigure("9007199254740992", 0)).toEqual({ kind: "fault", fault: "tooBig" });
  expect(readFigure("90071992547409.92", 2)).toEqual({ kind: "fault", fault: "tooBig" });
});

test("letters, two points and a sign are no amount", () => {
  for (const text of ["12a", "1.2.3", "-5", ".", "٪"])
    expect(readFigure(text, 2)).toEqual({ kind: "fault", fault: "notNumber" });
});

test("an empty field is empty and not zero", () => {
  expect(readFigure("", 0)).toEqual({ kind: "empty" });
  expect(readFigure("‏", 0)).toEqual({ kind: "empty" });
});

test("a point just typed stays in sight", () => {
  const reading = readFigure("12.", 2);
  expect(reading).toMatchObject({ kind: "value", plain: "12.", units: 1200 });
  expect(shownFigure("12.", "fa")).toBe("۱۲٫");
});

test("the caret keeps its digits to the left when separators come and go", () => {
  fc.assert(
    fc.property(amount, fc.nat(20), (units, at) => {
      const plain = String(units);
      const left = Math.min(at, plain.length);
      const shown = shownFigure(plain, "fa");
      expect(countedBefore(shown, caretAfter(shown, left))).toBe(left);
    }),
    runs(2000),
  );
});
