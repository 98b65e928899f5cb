import { describe, expect, test } from "vitest";
import { testCompany } from "../../tests/support/office.ts";
import { type Company, defaultSettings, type Settings } from "./company.contract.ts";
import { companyFaults, settingsFaults } from "./company-rule.ts";

describe("a company's identifiers", () => {
  test("right ones have no fault", () => {
    expect(companyFaults(testCompany)).toEqual([]);
  });

  test.each<[keyof Company, string, string]>([
    ["nationalId", "14002484091", "identifier.legalIdWrong"],
    ["nationalId", "", "identifier.legalIdWrong"],
    ["economicCode", "411111111111", "identifier.economicCodeWrong"],
    ["registrationNo", "51A", "company.registrationWrong"],
    ["postalCode", "1111111111", "identifier.postalCodeWrong"],
    ["phone", "12", "identifier.phoneWrong"],
    ["iban", "IR490180000000469168138293", "identifier.ibanWrong"],
    ["iban", "DE89370400440532013000", "identifier.ibanWrong"],
    ["fiscalMemoryId", "a2b3c4", "company.fiscalMemoryWrong"],
  ])("%s %s is a fault of its own field", (path, value, code) => {
    expect(companyFaults({ ...testCompany, [path]: value })).toEqual([{ path, code, params: {} }]);
  });
});

describe("a company's settings", () => {
  const codesOf = (patch: Partial<Settings>): string[] =>
    settingsFaults({ ...defaultSettings, ...patch }).map(({ code }) => code);

  test("the defaults and both bounds of the price limit have no fault", () => {
    expect([{}, { priceLimitPercent: "0" }, { priceLimitPercent: "50" }].flatMap(codesOf)).toEqual([]);
  });
  test("a limit just above 50 percent is too big", () => {
    expect(codesOf({ priceLimitPercent: "50.00000001" })).toEqual(["field.tooBig"]);
  });
  test("a time zone that nobody knows is a fault", () => {
    expect(codesOf({ timeZone: "Asia/Nowhere" })).toEqual(["company.timeZoneUnknown"]);
  });
});
