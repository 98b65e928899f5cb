import { expect, test } from "vitest";
import { toLatinDigits, toPersianDigits } from "./digits.ts";

test("Persian and Arabic digits become Latin, nothing else changes", () => {
  expect(toLatinDigits("۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ 0123456789 الف-abc٬٫")).toBe(
    "0123456789 0123456789 0123456789 الف-abc٬٫",
  );
});

test("Latin and Arabic digits become Persian, nothing else changes", () => {
  expect(toPersianDigits("0123456789 ٠١٢٣٤٥٦٧٨٩ ۰۱۲ D-x")).toBe("۰۱۲۳۴۵۶۷۸۹ ۰۱۲۳۴۵۶۷۸۹ ۰۱۲ D-x");
});
