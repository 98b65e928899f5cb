import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../tests/support/runs.ts";
import { normaliseForSearch, normaliseIdentifier, sortKeyOf } from "./normalise.ts";

test.each([
  ["شركت پلاستيک‌سازي", "شرکت پلاستیک سازی"],
  ["كَرِیمی", "کریمی"],
  ["أحمد إبراهیم ٱلله آذین", "احمد ابراهیم الله اذین"],
  ["خانۀ مدرسة", "خانه مدرسه"],
  ["خانه\u0654", "خانه"],
  ["موسى", "موسی"],
  ["شـــرکت", "شرکت"],
  ["شـ ـرکت", "ش رکت"],
  ["\u202bتهران\u202c \u200fقم\u2069", "تهران قم"],
  ["ﺷﺮﻛﺖ", "شرکت"],
  ["شر\ufe71کت", "شرکت"],
  ["D-۱۴۰۵-٠٠٠٠٠١", "d 1405 000001"],
  ["  (HDPE)،\tFilm\n«F7000» ", "hdpe film f7000"],
  ["ＡＢＣ１２", "abc12"],
  ["cafe\u0301", "caf\u00e9"],
  ["پلی\u200dاتیلن", "پلیاتیلن"],
  ["soft\u00adhyphen", "softhyphen"],
  ["!؟،", ""],
])("%j is searched as %j", (text, expected) => {
  expect(normaliseForSearch(text)).toBe(expected);
});

test("normalising twice changes nothing, whatever the text", () => {
  const letters = fc.constantFrom(
    ...Array.from("آأإٱاءبيىیكکةهۀؤئ\u064b\u0654\u0670\u0640\u200c\u200d\u200f۱١1 ,،A\u0301İﷲ½"),
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(letters).map((parts) => parts.join("")),
  );
  const isIdempotent = fc.property(texts, (text) => {
    const once = normaliseForSearch(text);
    expect(normaliseForSearch(once)).toBe(once);
    expect(once).not.toMatch(/^ | $| {2}|[يىكأإٱآةۀ۰-۹٠-٩\u064b-\u065f\u0640\u200c-\u200f]/);
  });
  fc.assert(isIdempotent, runs(20_000));
});

test("names are sorted as the platform's Persian order sorts them", () => {
  const collator = new Intl.Collator("fa");
  const names = fc.string({
    unit: fc.constantFrom(...Array.from("آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی")),
    maxLength: 12,
  });
  const agrees = fc.property(names, names, (a, b) => {
    const [left, right] = [sortKeyOf(a), sortKeyOf(b)];
    expect(left < right ? -1 : left > right ? 1 : 0).toBe(Math.sign(collator.compare(a, b)));
  });
  fc.assert(agrees, runs(20_000));
});

test("space comes before digits, digits before Persian, Persian before Latin, and the hamza after ا", () => {
  const sorted = ["", "1405", "ا", "ا ب", "ا1", "ائ", "اب", "ب", "پ", "ی", "a", "z", "я"];
  const byKey = (a: string, b: string) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1);
  expect(sorted.toReversed().sort(byKey)).toEqual(sorted);
});

test("spellings that mean the same have one sort key, in letters of one byte", () => {
  expect(sortKeyOf("كريمي\u200cپور")).toBe(sortKeyOf("کریمی پور"));
  expect(sortKeyOf("کَریمـی")).toBe(sortKeyOf("کریمی"));
  expect(sortKeyOf("مسؤول")).toBe(sortKeyOf("مسئول"));
  expect(sortKeyOf("مدرسة")).toBe(sortKeyOf("مدرسه"));
  expect(sortKeyOf("۱۲")).toBe("12");
  expect(sortKeyOf("آ")).not.toBe(sortKeyOf("ا"));
  expect(sortKeyOf("آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی")).toMatch(/^[?-`]{33}$/);
});

test("identifiers lose digits of other scripts, spaces and dashes, and keep their case", () => {
  expect(normaliseIdentifier(" IR۵۵-0570 ٠٢٢٠\u200f–x\u200c\u2011y\u2212 ")).toBe("IR5505700220xy");
  expect(normaliseIdentifier("d/1405.1")).toBe("d/1405.1");
});
