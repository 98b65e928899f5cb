import { expect, test } from "vitest";
import { isEconomicCode, isLegacyEconomicNumber, parseEconomicCode } from "./economic-code.ts";
import { parseLegalId } from "./legal-id.ts";
import { parseImportedNationalId, parseNationalId } from "./national-id.ts";
import { parsePostalCode, postalCodeVerdict } from "./postal-code.ts";

test("a national id is stored in Latin digits", () => {
  expect(parseNationalId(" ۰۴۹۹۳۷۰۸۹۹ ")).toBe("0499370899");
  expect(parseNationalId("٠٤٩٩٣٧٠٨٩٩")).toBe("0499370899");
});

test.each([
  "499370899",
  "00499370899",
  "049937-0899",
  "049937089a",
  "0499370898",
  "1111111111",
  "0010000000",
  "",
])("%j is no national id", (text) => {
  expect(parseNationalId(text)).toBeNull();
});

test("an importer gives back the zeros that a spreadsheet dropped, up to two", () => {
  expect(["68415941", "۴۹۹۳۷۰۸۹۹", "0499370899"].map(parseImportedNationalId)).toEqual([
    "0068415941",
    "0499370899",
    "0499370899",
  ]);
  expect(["8415941", "499370898", "00499370899", ""].map(parseImportedNationalId)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test.each(["14000001232", "10861831459", "10104916248", "10534553676"])("%s is a company's id", (text) => {
  expect(parseLegalId(text)).toBe(text);
});

test("a company's id is stored in Latin digits", () => {
  expect(parseLegalId("۱۰۳۸۰۲۸۴۷۹۰")).toBe("10380284790");
});

test.each(["1038028479", "103802847900", "10380284791", "11111111111", "10300000005", "1038028479x"])(
  "%j is no company's id",
  (text) => {
    expect(parseLegalId(text)).toBeNull();
  },
);

test("an economic code fits the kind of taxpayer", () => {
  expect(parseEconomicCode("۱۰۳۸۰۲۸۴۷۹۰", "legal")).toBe("10380284790");
  expect(parseEconomicCode("04993708990001", "natural")).toBe("04993708990001");
  expect(isEconomicCode("12345678901", "partnership")).toBe(true);
  expect(isEconomicCode("12345678901234", "foreign")).toBe(true);
});

test.each([
  ["12345678901", "legal"],
  ["04993708980001", "natural"],
  ["0499370899", "natural"],
  ["10380284790", "natural"],
  ["411111111111", "legal"],
  ["11111111111", "partnership"],
  ["1234567890", "partnership"],
  ["123456789012", "foreign"],
  ["12345678901", "foreign"],
  ["1234567890a", "partnership"],
  ["a2345678901", "partnership"],
] as const)("%s is no economic code of a %s person", (text, kind) => {
  expect(isEconomicCode(text, kind)).toBe(false);
});

test("the economic number of earlier years has twelve digits", () => {
  expect(
    ["411111111111", "۴۱۱۱۱۱۱۱۱۱۱۱", "41111111111", "4111111111111"].map(isLegacyEconomicNumber),
  ).toEqual([true, true, false, false]);
});

test.each([
  ["7516846131", "ok"],
  ["75168-46131", "ok"],
  ["۱۱۹۳۶۵۳۴۷۱", "ok"],
  ["7516546131", "warn"],
  ["7516046131", "warn"],
  ["7516246131", "warn"],
  ["7516846132", "warn"],
  ["2516846131", "warn"],
  ["7576846131", "ok"],
  ["7516846130", "ok"],
  ["1111934561", "warn"],
  ["1111111111", "bad"],
  ["751684613", "bad"],
  ["75168461311", "bad"],
  ["751684613a", "bad"],
  ["", "bad"],
])("postal code %j is %s", (text, verdict) => {
  expect(postalCodeVerdict(text)).toBe(verdict);
});

test("a postal code is stored without its dash", () => {
  expect(parsePostalCode("۷۵۱۶۸-۴۶۱۳۱")).toBe("7516846131");
});
