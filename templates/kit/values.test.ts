import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toLatinDigits } from "../../core/kernel/digits.ts";
import { isoDate } from "../../core/kernel/iso-date.ts";
import { money } from "../../core/kernel/money.ts";
import { runs } from "../../tests/support/runs.ts";
import { fieldAt, listed, phrase } from "./phrase.ts";
import { valuesIn } from "./values.ts";

const fa = valuesIn("fa");
const en = valuesIn("en");
const day = isoDate("2026-11-21");

describe("fields of a paper", () => {
  test.each([
    [
      "amount",
      fa.amount(money("IRR", 30_465_380_000), "f"),
      en.amount(money("IRR", 30_465_380_000), "f"),
      "۳۰٬۴۶۵٬۳۸۰٬۰۰۰",
      "30,465,380,000",
    ],
    [
      "cents",
      fa.amount(money("USD", 1_945_350), "f"),
      en.amount(money("USD", 1_945_350), "f"),
      "۱۹٬۴۵۳٫۵۰",
      "19,453.50",
    ],
    [
      "negative",
      fa.amount(money("IRR", -12_000), "f"),
      en.amount(money("IRR", -12_000), "f"),
      "-۱۲٬۰۰۰",
      "-12,000",
    ],
    ["date", fa.date(day, "f"), en.date(day, "f"), "۱۴۰۵/۰۸/۳۰", "2026-11-21"],
    ["Jalali date", fa.jalali(day, "f"), en.jalali(day, "f"), "۱۴۰۵/۰۸/۳۰", "1405/08/30"],
    ["percent", fa.percent("9.5", "f"), en.percent("9.5", "f"), "۹٫۵٪", "9.5%"],
    ["weight", fa.kilogram(22_025, "f"), en.kilogram(22_025, "f"), "۲۲٬۰۲۵", "22,025"],
    ["ton", fa.ton(22_025, "f"), en.ton(22_025, "f"), "۲۲٫۰۲۵", "22.025"],
    ["identifier", fa.code("14002484090", "f"), en.code("14002484090", "f"), "۱۴۰۰۲۴۸۴۰۹۰", "14002484090"],
    [
      "number with letters",
      fa.code("P-1405-000116", "f"),
      en.code("P-1405-000116", "f"),
      "P-1405-000116",
      "P-1405-000116",
    ],
    ["phone", fa.phone("077-37320000", "f"), en.phone("077-37320000", "f"), "۰۷۷-۳۷۳۲۰۰۰۰", "077-37320000"],
    ["plate", fa.plate("12 ع 345 67", "f"), en.plate("12 ع 345 67", "f"), "۱۲ ع ۳۴۵ ۶۷", "12 ع 345 67"],
  ])(
    "%s stands in the digits of its language, left to right and whole",
    (_, persian, english, inFa, inEn) => {
      expect(persian.text).toBe(inFa);
      expect(english.text).toBe(inEn);
      for (const value of [persian, english])
        expect(value).toMatchObject({ direction: "ltr", isWhole: true });
    },
  );

  test("an IBAN stands in groups of four, a tracking code in groups of five", () => {
    expect(fa.iban("IR490180000000469168138292", "f").text).toBe("IR49 0180 0000 0046 9168 1382 92");
    expect(en.trackingCode("AEFQ15B211", "f").text).toBe("AEFQ1 5B211");
  });

  test("any amount keeps every digit in both languages", () => {
    const property = fc.property(fc.integer({ min: -(10 ** 15), max: 10 ** 15 }), (amountMinor) => {
      for (const values of [fa, en]) {
        const shown = values.amount(money("IRR", amountMinor), "f").text;
        expect(toLatinDigits(shown).replaceAll(/[٬,]/g, "")).toBe(String(amountMinor));
      }
    });
    fc.assert(property, runs(10_000));
  });

  test.each([
    ["شرکت نگین شرق", "rtl", "rtl"],
    ["Herat Agro Supplies Co.", "ltr", "ltr"],
    ["پلی‌پروپیلن PP-RP340", "rtl", "ltr"],
    ["12-34", "rtl", "ltr"],
  ] as const)("the typed text %j runs %s in Persian and %s in English", (typed, inFa, inEn) => {
    expect(fa.text(typed, "f").direction).toBe(inFa);
    expect(en.text(typed, "f").direction).toBe(inEn);
  });

  test("a typed text loses its directional controls and its line ends", () => {
    expect(fa.text(" \u202eنگین\u2069\n\tشرق\u2028 ", "f").text).toBe("نگین شرق");
  });
});

describe("phrases", () => {
  test("every field is isolated and known by its place", () => {
    const inner = phrase`${fa.code("P-1", "number")}`;
    const whole = phrase`شماره ${inner} از ${fa.text("نگین", "name")}.`;
    expect(whole.text).toBe("شماره \u2066P-1\u2069 از \u2067نگین\u2069.");
    expect(fieldAt(whole, whole.text.indexOf("P"))).toBe("number");
    expect(fieldAt(whole, whole.text.indexOf("ن", 12))).toBe("name");
    expect(fieldAt(whole, 0)).toBe("text of the form");
  });

  test("a list sets its words between the fields only", () => {
    const list = listed([fa.code("A-1", "f"), fa.code("A-2", "f"), fa.code("A-3", "f")], "، ");
    expect(list.text.replaceAll(/[\u2066-\u2069]/g, "")).toBe("A-1، A-2، A-3");
    expect(list.spans.map((span) => list.text.slice(span.start, span.end))).toEqual(["A-1", "A-2", "A-3"]);
    expect(listed([], "، ").text).toBe("");
  });
});
