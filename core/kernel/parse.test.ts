import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import { formatDecimal, formatInteger, formatMinor } from "./format.ts";
import { currencyCodes } from "./money.ts";
import { parseDecimalText, parseMoneyMinor, parseWholeNumber, withoutSeparators } from "./parse.ts";

const safe = fc.maxSafeInteger();
const locales = fc.constantFrom("fa" as const, "en" as const);

test("what is shown is read back as the same number", () => {
  const isReadBack = fc.property(
    safe,
    locales,
    fc.constantFrom(...currencyCodes),
    (value, locale, currency) => {
      expect(parseWholeNumber(formatInteger(value, locale))).toBe(value);
      expect(parseMoneyMinor(formatMinor(value, currency, locale), currency)).toBe(value);
    },
  );
  fc.assert(isReadBack, runs(10_000));
});

test.each([
  ["0", 0],
  ["-0", 0],
  ["007", 7],
  ["1,234,567", 1_234_567],
  ["۱٬۲۳۴٬۵۶۷", 1_234_567],
  ["١٬٢٣٤", 1234],
  ["1،234", 1234],
  ["1 234 567", 1_234_567],
  ["1\u00a0234", 1234],
  ["1\u202f234", 1234],
  ["  12 ", 12],
  ["\u200f12\u200e", 12],
  ["+12", 12],
  ["-12", -12],
  ["\u221212", -12],
  ["9007199254740991", 9_007_199_254_740_991],
  ["-9007199254740991", -9_007_199_254_740_991],
])("%j is the whole number %i", (text, expected) => {
  expect(parseWholeNumber(text)).toBe(expected);
});

test.each([
  "",
  "-",
  "1.5",
  "1٫5",
  "1.0",
  "1,5",
  "1,23",
  "1,2345",
  "12,34,567",
  "1234,567",
  "1,234 567",
  "1,,234",
  ",234",
  "1,234,",
  "12-",
  "1-2",
  "--1",
  "+-1",
  "- 1",
  "1e3",
  "0x10",
  "12 ریال",
  "9007199254740992",
  "-9007199254740992",
  "99999999999999999999",
  "9".repeat(5000),
])("%j is refused as a whole number", (text) => {
  expect(parseWholeNumber(text)).toBeNull();
});

test.each([
  ["1234.5", "USD", 123_450],
  ["1,234.50", "EUR", 123_450],
  ["۱٬۲۳۴٫۵", "AED", 123_450],
  ["0.01", "CNY", 1],
  ["-0.01", "USD", -1],
  ["1500", "IRR", 1500],
  ["90071992547409.91", "USD", 9_007_199_254_740_991],
] as const)("%s %s is %i minor units", (text, currency, expected) => {
  expect(parseMoneyMinor(text, currency)).toBe(expected);
});

test.each([
  ["1.005", "USD"],
  ["1.000", "USD"],
  ["1.", "USD"],
  [".5", "USD"],
  ["1.5", "IRR"],
  ["1.0", "IRR"],
  ["1.2.3", "USD"],
  ["1/5", "USD"],
  ["90071992547409.92", "USD"],
] as const)("%s is no amount of %s", (text, currency) => {
  expect(parseMoneyMinor(text, currency)).toBeNull();
});

test.each([
  ["12.50", "12.5"],
  ["۱۲٫۵۰", "12.5"],
  ["1,234.0", "1234"],
  ["0.000", "0"],
  ["-0.0", "0"],
  ["-0.50", "-0.5"],
  ["000.5", "0.5"],
  [`1${"0".repeat(79)}`, `1${"0".repeat(79)}`],
  ["1234567890123456789012345.6", "1234567890123456789012345.6"],
])("%s is the decimal %s", (text, expected) => {
  expect(parseDecimalText(text)).toBe(expected);
});

test.each(["", ".", "1.", ".5", "1,5", "1..2", "1.2,3", "abc", "1%", "1".repeat(81)])(
  "%j is no decimal",
  (text) => {
    expect(parseDecimalText(text)).toBeNull();
  },
);

test("a decimal that was shown is read back", () => {
  const plainText = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.stringMatching(/^[0-9]{0,5}[1-9]$/))
    .map(([whole, fraction]) => `${whole}.${fraction}`);
  const isReadBack = fc.property(plainText, locales, (text, locale) => {
    expect(parseDecimalText(formatDecimal(text, locale))).toBe(text);
  });
  fc.assert(isReadBack, runs(3_000));
});

test("a field can drop its own separators wherever typing has moved them", () => {
  expect(withoutSeparators("1,2345")).toBe("12345");
  expect(withoutSeparators("۱٬۲۳۴۵٫۶")).toBe("۱۲۳۴۵٫۶");
});
