import { expect, test } from "vitest";
import { parseEmail, parseForeignPhone, parseIranPhone } from "./contact.ts";

test.each([
  ["09123456789", "mobile", "09123456789"],
  ["۰۹۱۲ ۳۴۵ ۶۷۸۹", "mobile", "09123456789"],
  ["+98 912 345 6789", "mobile", "09123456789"],
  ["00989123456789", "mobile", "09123456789"],
  ["+98 (0)912 3456789", "mobile", "09123456789"],
  ["051-50971945", "landline", "05150971945"],
  ["(021) 8888.1234", "landline", "02188881234"],
  ["+982188881234", "landline", "02188881234"],
])("%j is a %s number", (text, kind, digits) => {
  expect(parseIranPhone(text)).toEqual({ kind, digits });
});

test.each([
  "9123456789",
  "0912345678",
  "091234567890",
  "02108881234",
  "002188881234",
  "021888812345",
  "1021888812345",
  "109123456789",
  "1+989123456789",
  "00188881234",
  "+14155550123",
  "0912345678a",
  "",
])("%j is no Iranian number", (text) => {
  expect(parseIranPhone(text)).toBeNull();
});

test("a foreign number keeps its country code", () => {
  expect(parseForeignPhone("+93 (0) 70-123.4567")).toBe("+93701234567");
  expect(parseForeignPhone("0093701234567")).toBe("+93701234567");
  expect(
    ["+0123456789", "701234567", "+123456", "+1234567890123456", "1+93701234567", "9300701234567"].map(
      parseForeignPhone,
    ),
  ).toEqual([null, null, null, null, null, null]);
});

test("an e-mail address has its domain in small letters", () => {
  expect(parseEmail(" Sales.One+x@Example.COM ")).toBe("Sales.One+x@example.com");
});

test.each([
  "a@b",
  "a b@example.com",
  "@example.com",
  "a@@example.com",
  ".a@example.com",
  "a.@example.com",
  "a..b@example.com",
  "a@-example.com",
  "a@example-.com",
  "a@example.c",
  "نام@example.com",
  `${"a".repeat(65)}@example.com`,
  `a@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.${"e".repeat(60)}.${"f".repeat(20)}.com`,
  "",
])("%j is no e-mail address", (text) => {
  expect(parseEmail(text)).toBeNull();
});
