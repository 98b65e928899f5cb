import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import { isBankCard, makeBankCard } from "./bank-card.ts";
import { isContainerNumber, makeContainerNumber } from "./container-number.ts";
import { isIban, makeIban } from "./iban.ts";
import { isImoNumber, makeImoNumber } from "./imo-number.ts";
import { isLegalId, makeLegalId } from "./legal-id.ts";
import { isNationalId, makeNationalId } from "./national-id.ts";
import { isUicWagon, isWagon1520, makeUicWagon, makeWagon1520 } from "./wagon-number.ts";

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from("0123456789")), minLength: length, maxLength: length });

/** Bodies that the rule itself refuses are left out. */
const personBody = digits(9).filter((body) => body.slice(3) !== "000000" && !/^(.)\1*$/.test(body));
const companyBody = digits(10).filter((body) => body.slice(3, 9) !== "000000" && !/^(.)\1*$/.test(body));
const containerBody = fc
  .tuple(fc.stringMatching(/^[A-Z]{3}[UJZ]$/), digits(6))
  .map(([letters, serial]) => letters + serial);

const schemes = [
  { name: "national id", body: personBody, make: makeNationalId, isValid: isNationalId, isPrime: false },
  { name: "legal id", body: companyBody, make: makeLegalId, isValid: isLegalId, isPrime: false },
  { name: "IBAN", body: digits(22), make: makeIban, isValid: isIban, isPrime: true },
  {
    name: "bank card",
    body: digits(15).filter((body) => !/^(.)\1*$/.test(body)),
    make: makeBankCard,
    isValid: isBankCard,
    isPrime: true,
  },
  { name: "UIC wagon", body: digits(11), make: makeUicWagon, isValid: isUicWagon, isPrime: true },
  { name: "1520 mm wagon", body: digits(7), make: makeWagon1520, isValid: isWagon1520, isPrime: true },
  {
    name: "container",
    body: containerBody,
    make: makeContainerNumber,
    isValid: isContainerNumber,
    isPrime: false,
  },
  { name: "IMO number", body: digits(6), make: makeImoNumber, isValid: isImoNumber, isPrime: false },
];

test.each(schemes)("a made $name is valid, and no other check digit is", ({ body, make, isValid }) => {
  const isUnique = fc.property(body, (text) => {
    const made = make(text);
    expect(made.startsWith(text) || made.slice(4) === text).toBe(true);
    const place = made.startsWith(text) ? made.length - 1 : 3;
    const valid = Array.from(
      "0123456789",
      (digit) => made.slice(0, place) + digit + made.slice(place + 1),
    ).filter(isValid);
    expect(valid).toEqual([made]);
  });
  fc.assert(isUnique, runs(2_000));
});

test.each(schemes.filter(({ isPrime }) => isPrime))(
  "one wrong digit of a $name is always noticed",
  ({ body, make, isValid }) => {
    const isNoticed = fc.property(body, fc.nat(), fc.integer({ min: 1, max: 9 }), (text, place, shift) => {
      const made = make(text);
      const places = Array.from(made.matchAll(/[0-9]/g), (match) => match.index);
      const wrongAt = places[place % places.length] ?? 0;
      const wrong = (Number(made[wrongAt]) + shift) % 10;
      expect(isValid(made.slice(0, wrongAt) + wrong + made.slice(wrongAt + 1))).toBe(false);
    });
    fc.assert(isNoticed, runs(2_000));
  },
);

test("the national id agrees with the rule written as one congruence", () => {
  const agrees = fc.property(digits(10), (text) => {
    const weights = [10, 9, 8, 7, 6, 5, 4, 3, 2];
    const sum = weights.reduce((total, weight, place) => total + weight * Number(text[place]), 0);
    const check = Number(text[9]);
    const isRight = (sum + check) % 11 === 0 || (sum % 11 === check && check < 2);
    const isRefused = text.slice(3, 9) === "000000" || new Set(text).size === 1;
    expect(isNationalId(text)).toBe(isRight && !isRefused);
  });
  fc.assert(agrees, runs(5_000));
});

test.each(schemes)("a $name with something before or after it is none", ({ body, make, isValid }) => {
  const isRefused = fc.property(body, fc.constantFrom("0", "5", "x", "A", "."), (text, extra) => {
    expect([isValid(extra + make(text)), isValid(make(text) + extra)]).toEqual([false, false]);
  });
  fc.assert(isRefused, runs(1_000));
});

test("the legal id agrees with the rule written as one congruence", () => {
  const agrees = fc.property(digits(11), (text) => {
    const weights = [29, 27, 23, 19, 17, 29, 27, 23, 19, 17];
    const sum = weights.reduce((total, weight, place) => total + weight * Number(text[place]), 0);
    const remainder = (sum + 230 * (Number(text[9]) + 2)) % 11;
    const isRefused = text.slice(3, 9) === "000000" || new Set(text).size === 1;
    expect(isLegalId(text)).toBe(!isRefused && Number(text[10]) === (remainder === 10 ? 0 : remainder));
  });
  fc.assert(agrees, runs(20_000));
});

test("a right check digit does not save a body of zeros or of one digit", () => {
  expect(isNationalId(makeNationalId("001000000"))).toBe(false);
  expect(isLegalId(makeLegalId("1030000001"))).toBe(false);
  for (const digit of "0123456789") {
    expect(isNationalId(digit.repeat(10))).toBe(false);
    expect(isLegalId(digit.repeat(11))).toBe(false);
    expect(isBankCard(digit.repeat(16))).toBe(false);
  }
});

test("a make function refuses what is not a body", () => {
  for (const { make } of schemes) {
    expect(() => make("")).toThrow("Assertion");
    expect(() => make("12x")).toThrow("Assertion");
  }
});
