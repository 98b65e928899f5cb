import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import { money } from "./money.ts";
import { amountInWords, wordsEn, wordsFa } from "./words.ts";

const faValues: Readonly<Record<string, number>> = Object.fromEntries([
  ..."صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده"
    .split(" ")
    .map((word, value) => [word, value]),
  ..."بیست سی چهل پنجاه شصت هفتاد هشتاد نود".split(" ").map((word, index) => [word, 10 * (index + 2)]),
  ..."یکصد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد"
    .split(" ")
    .map((word, index) => [word, 100 * (index + 1)]),
]);

/** Reads Persian number words back: every میلیارد multiplies all that stands before it. */
function readFa(words: string): bigint {
  if (words.startsWith("منفی ")) return -readFa(words.slice(5));
  const split = words.lastIndexOf(" میلیارد");
  if (split !== -1) {
    const rest = words.slice(split + " میلیارد".length).replace(/^ و /, "");
    return readFa(words.slice(0, split)) * 1_000_000_000n + (rest === "" ? 0n : readFa(rest));
  }
  let [total, group] = [0n, 0n];
  for (const word of words.split(/ و | /)) {
    if (word === "هزار" || word === "میلیون") {
      total += group * (word === "هزار" ? 1000n : 1_000_000n);
      group = 0n;
    } else group += BigInt(faValues[word] ?? Number.NaN);
  }
  return total + group;
}

const enValues: Readonly<Record<string, number>> = Object.fromEntries([
  ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value) => [word, value]),
  ..."twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, index) => [word, 10 * (index + 2)]),
]);
const enScales = "thousand million billion trillion quadrillion quintillion sextillion septillion".split(" ");

function readEn(words: string): bigint {
  if (words.startsWith("minus ")) return -readEn(words.slice(6));
  let [total, group] = [0n, 0n];
  for (const word of words.split(/[ -]/)) {
    if (word === "hundred") group *= 100n;
    else if (enScales.includes(word)) {
      total += group * 1000n ** BigInt(enScales.indexOf(word) + 1);
      group = 0n;
    } else group += BigInt(enValues[word] ?? Number.NaN);
  }
  return total + group;
}

test("every number to 12,000 is read back from its words", () => {
  const wrong: number[] = [];
  for (let value = 0; value <= 12_000; value += 1) {
    if (readFa(wordsFa(value)) !== BigInt(value) || readEn(wordsEn(value)) !== BigInt(value))
      wrong.push(value);
  }
  expect(wrong).toEqual([]);
});

test("large numbers are read back from their words", () => {
  const large = fc
    .tuple(fc.bigInt({ min: -(10n ** 26n), max: 10n ** 26n }), fc.integer({ min: 0, max: 25 }))
    .map(([value, zeros]) => value / 10n ** BigInt(zeros));
  const isReadBack = fc.property(large, (value) => {
    expect(readFa(wordsFa(value))).toBe(value);
    expect(readEn(wordsEn(value))).toBe(value);
  });
  fc.assert(isReadBack, runs(10_000));
});

test("the house spelling stands", () => {
  expect(wordsFa(500_443)).toBe("پانصد هزار و چهارصد و چهل و سه");
  expect(wordsFa(1_234_000_000_000)).toBe("یک هزار و دویست و سی و چهار میلیارد");
  expect(wordsFa(10n ** 18n)).toBe("یک میلیارد میلیارد");
  expect(wordsEn(987_654_321)).toBe(
    "nine hundred eighty-seven million six hundred fifty-four thousand three hundred twenty-one",
  );
});

test("numbers without an exact value or an English name are faults of the program", () => {
  expect(wordsEn(10n ** 27n - 1n)).toMatch(/^nine hundred ninety-nine septillion/);
  expect(() => wordsEn(10n ** 27n)).toThrow("Assertion");
  expect(() => wordsFa(0.5)).toThrow("Assertion");
  expect(() => wordsFa(2 ** 53)).toThrow("Assertion");
});

test.each([
  ["IRR", 1, "یک ریال", "one rial"],
  ["IRR", 0, "صفر ریال", "zero rials"],
  [
    "IRR",
    15_750_000_000,
    "پانزده میلیارد و هفتصد و پنجاه میلیون ریال",
    "fifteen billion seven hundred fifty million rials",
  ],
  ["IRR", -30, "منفی سی ریال", "minus thirty rials"],
  [
    "USD",
    123_450,
    "یک هزار و دویست و سی و چهار دلار و پنجاه سنت",
    "one thousand two hundred thirty-four US dollars and fifty cents",
  ],
  ["USD", 101, "یک دلار و یک سنت", "one US dollar and one cent"],
  ["EUR", 200, "دو یورو", "two euros"],
  ["EUR", 5, "پنج سنت", "five cents"],
  ["USD", -250, "منفی دو دلار و پنجاه سنت", "minus two US dollars and fifty cents"],
  ["EUR", -5, "منفی پنج سنت", "minus five cents"],
  ["AED", 250, "دو درهم و پنجاه فلس", "two UAE dirhams and fifty fils"],
  ["CNY", 302, "سه یوان و دو فن", "three yuan and two fen"],
  ["USD", 0, "صفر دلار", "zero US dollars"],
] as const)("%s %i in words", (currency, amountMinor, persian, english) => {
  expect(amountInWords(money(currency, amountMinor), "fa")).toBe(persian);
  expect(amountInWords(money(currency, amountMinor), "en")).toBe(english);
});
