import { expect, test } from "vitest";
import type { CustomerInput } from "./customer.contract.ts";
import { checkCustomer } from "./customer-rules.ts";

const legal: CustomerInput = {
  kind: "legal",
  nameFa: "شرکت نمونه",
  nameEn: "Sample Co.",
  nationalId: "10380284790",
  economicCode: "10380284790",
  postalCode: "7516846131",
  provinceIso: "IR-09",
  countryIso2: "IR",
  city: "مشهد",
  address: "",
  phone: "051-50971945",
  mobile: "09187604709",
  email: "sales@example.com",
  iban: "IR790610000000700796858044",
  creditLimitRial: 0,
  segment: "A",
  behinyabRef: "",
  status: "active",
};
const codesOf = (customer: CustomerInput) => {
  const { faults, warnings } = checkCustomer(customer);
  return [faults.map(({ path, code }) => `${path} ${code}`), warnings.map(({ code }) => code)];
};

test("a right legal and a right natural customer have neither fault nor warning", () => {
  expect(codesOf(legal)).toEqual([[], []]);
  const natural = { ...legal, kind: "natural", nationalId: "0499370899", economicCode: "" } as const;
  expect(codesOf(natural)).toEqual([[], []]);
  expect(codesOf({ ...legal, kind: "partnership", economicCode: "12345678901" })).toEqual([[], []]);
});

test.each([
  ["nationalId", "10380284792", "identifier.legalIdWrong"],
  ["nationalId", "", "identifier.legalIdWrong"],
  ["economicCode", "10380284792", "identifier.economicCodeWrong"],
  ["postalCode", "1111111111", "identifier.postalCodeWrong"],
  ["iban", "IR790610000000700796858045", "identifier.ibanWrong"],
  ["phone", "12", "identifier.phoneWrong"],
  ["mobile", "0918", "identifier.phoneWrong"],
  ["email", "not mail", "identifier.emailWrong"],
] as const)("a wrong %s (%s) is a fault at its field", (path, value, code) => {
  expect(codesOf({ ...legal, [path]: value })).toEqual([[`${path} ${code}`], []]);
});

test("a natural person's number is checked as one, not as a company's", () => {
  const natural = { ...legal, kind: "natural", nationalId: "10380284790", economicCode: "" } as const;
  expect(codesOf(natural)).toEqual([["nationalId identifier.nationalIdWrong"], []]);
});

test("an unusual postal code only warns, since no official pattern is known", () => {
  expect(codesOf({ ...legal, postalCode: "1234567890" })).toEqual([[], ["identifier.postalCodeUnusual"]]);
});

test("what may be left empty is no fault when empty", () => {
  const bare = { ...legal, economicCode: "", postalCode: "", iban: "", phone: "", mobile: "", email: "" };
  expect(codesOf(bare)).toEqual([[], []]);
});

test("a foreign customer is not measured by Iranian identifiers, but is not in Iran either", () => {
  const foreign = { ...legal, kind: "foreign", countryIso2: "CN", nationalId: "X-1", iban: "" } as const;
  expect(codesOf(foreign)).toEqual([[], []]);
  expect(codesOf({ ...foreign, countryIso2: "IR" })).toEqual([
    ["countryIso2 customer.countryNotForeign"],
    [],
  ]);
});
