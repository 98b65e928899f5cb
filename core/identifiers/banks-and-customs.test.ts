import { expect, test } from "vitest";
import { isBankCard, parseBankCard } from "./bank-card.ts";
import { isHsCode, parseHsCode } from "./hs-code.ts";
import { bankCodeOf, isIban, parseIban } from "./iban.ts";
import {
  parseCustomsNumber,
  parseFleetCard,
  parseForeignerId,
  parseSayadId,
  parseSealNumber,
} from "./plain-numbers.ts";
import { isUnlocode, parseUnlocode } from "./unlocode.ts";

test("an IBAN is stored in capitals without spaces and names its bank", () => {
  expect(parseIban("ir55 0570 0220 8001 3447 3701 01")).toBe("IR550570022080013447370101");
  expect(parseIban("IR۵۵-۰۵۷۰۰۲۲۰۸۰۰۱۳۴۴۷۳۷۰۱۰۱")).toBe("IR550570022080013447370101");
  expect(bankCodeOf("IR550570022080013447370101")).toBe("057");
});

test.each([
  "IR550570022080013447370102",
  "IR55057002208001344737010",
  "IR5505700220800134473701011",
  "550570022080013447370101",
  "DE89370400440532013000",
  "IR000000000000000000000000",
])("%s is no Iranian IBAN", (text) => {
  expect(isIban(text)).toBe(false);
});

test("a bank card is stored in Latin digits", () => {
  expect(parseBankCard("۶۰۳۷-7016 8909-5443")).toBe("6037701689095443");
  expect(
    ["6037701689095444", "603770168909544", "0000000000000000", "60377016890954430"].map(isBankCard),
  ).toEqual([false, false, false, false]);
});

test("a tariff code is stored without dots", () => {
  expect(parseHsCode("3901.10.00")).toBe("39011000");
  expect(parseHsCode("۳۹۰۱ ۱۰")).toBe("390110");
});

test.each([
  ["010110", true],
  ["970000", true],
  ["760000", true],
  ["780000", true],
  ["000110", false],
  ["770110", false],
  ["980110", false],
  ["3901100", false],
  ["39011", false],
  ["390110000", false],
  ["3901,10", false],
] as const)("tariff code %s is valid: %s", (text, isValid) => {
  expect(isHsCode(text)).toBe(isValid);
});

test("a UN/LOCODE is stored in capitals", () => {
  expect(parseUnlocode("ir bnd")).toBe("IRBND");
  expect(["IRBN", "IRBNDX", "12BND", "IR1ND", "IR0ND", "IR-ND"].map(isUnlocode)).toEqual(
    Array(6).fill(false),
  );
  expect(["IR2ND", "IRB9D", "CNSHA"].map(isUnlocode)).toEqual([true, true, true]);
});

test("numbers without check digit have their length only", () => {
  expect(parseSayadId("۱۲۳۴-۵۶۷۸ 9012 3456")).toBe("1234567890123456");
  expect(["123456789012345", "12345678901234567", "123456789012345a"].map(parseSayadId)).toEqual([
    null,
    null,
    null,
  ]);
  expect(["1234567", "123456", "12345678"].map(parseFleetCard)).toEqual(["1234567", null, null]);
  expect(["1", "1234567890", "", "12345678901", "12a"].map(parseCustomsNumber)).toEqual([
    "1",
    "1234567890",
    null,
    null,
    null,
  ]);
  expect(["123456789012", "12345678901", "1234567890123"].map(parseForeignerId)).toEqual([
    "123456789012",
    null,
    null,
  ]);
});

test("a seal number is letters and digits in capitals", () => {
  expect(parseSealNumber("ir-۰۰۱۲ 34a")).toBe("IR001234A");
  expect(["", "-", "IR/12", "پ12", "A".repeat(21)].map(parseSealNumber)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(parseSealNumber("A".repeat(20))).toBe("A".repeat(20));
});
