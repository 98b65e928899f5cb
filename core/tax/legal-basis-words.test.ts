import { expect, test } from "vitest";
import { basesWithoutPersian, legalBasisIn } from "./legal-basis-words.ts";

test("every legal basis of the exemption table can be printed in Persian", () => {
  expect(basesWithoutPersian()).toEqual([]);
});

test("English papers keep the table's words, and an unknown basis is printed as typed", () => {
  const basis = "VAT law of 1400, export of goods against the customs permit";
  expect(legalBasisIn(basis, "en")).toBe(basis);
  expect(legalBasisIn(basis, "fa")).toMatch(/صادرات کالا/);
  expect(legalBasisIn("بخشنامهٔ ۱۲", "fa")).toBe("بخشنامهٔ ۱۲");
});
