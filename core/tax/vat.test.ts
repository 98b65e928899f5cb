import { expect, test } from "vitest";
import { addDays, isoDate } from "../kernel/iso-date.ts";
import { parseJalaliText } from "../kernel/jalali.ts";
import { defaultVatTables, type TaxedSale, type VatExemption, vatPercentOn, vatTreatment } from "./vat.ts";

const sale: TaxedSale = {
  saleType: "DOMESTIC",
  productFamily: "polymer",
  productCode: "HD-F7000",
  declaredUse: "industrial",
  date: isoDate("2026-11-21"),
};
const urea = { productFamily: "fertilizer", productCode: "UREA-G" };

function dayOf(jalali: string) {
  const day = parseJalaliText(jalali);
  if (day === null) throw new Error(`no day: ${jalali}`);
  return day;
}

test.each([
  ["1387-06-31", "0"],
  ["1387-07-01", "3"],
  ["1389-12-29", "3"],
  ["1390-01-01", "4"],
  ["1391-01-01", "5"],
  ["1392-01-01", "6"],
  ["1393-01-01", "8"],
  ["1394-01-01", "9"],
  ["1402-12-29", "9"],
  ["1403-01-01", "10"],
  ["1405-08-30", "10"],
])("the rate of %s is %s percent", (jalaliDay, percent) => {
  expect(vatPercentOn(jalaliDay)).toBe(percent);
  expect(vatTreatment({ ...sale, date: dayOf(jalaliDay) }).percent).toBe(percent);
});

test("a sale that no row names is taxed at the rate of its day", () => {
  expect(vatTreatment(sale)).toEqual({ kind: "taxable", percent: "10", legalBasis: "" });
  expect(vatTreatment({ ...sale, saleType: "FREE" }).kind).toBe("taxable");
});

test("fertiliser is exempt for farms and taxed for industry", () => {
  expect(vatTreatment({ ...sale, ...urea, declaredUse: "fertilizer" })).toEqual({
    kind: "exempt",
    percent: "0",
    legalBasis: "VAT law of 1400, article 9 (farm inputs: fertiliser)",
  });
  const industrial = vatTreatment({ ...sale, ...urea });
  expect(industrial).toMatchObject({ kind: "taxable", percent: "10" });
  expect(industrial.legalBasis).toMatch(/^exemption read as limited/);
  expect(vatTreatment({ ...sale, ...urea, declaredUse: "other" })).toEqual({
    kind: "taxable",
    percent: "10",
    legalBasis: "",
  });
});

test("the use of another product exempts nothing", () => {
  expect(vatTreatment({ ...sale, declaredUse: "fertilizer" }).kind).toBe("taxable");
});

test("export is zero whatever is exported", () => {
  for (const exported of [
    sale,
    { ...sale, ...urea, declaredUse: "fertilizer" },
    { ...sale, declaredUse: "export" },
  ]) {
    const treatment = vatTreatment({ ...exported, saleType: "EXPORT" });
    expect(treatment).toMatchObject({ kind: "zero", percent: "0" });
    expect(treatment.legalBasis).toMatch(/export of goods/);
  }
});

test("no exemption holds before its first day", () => {
  const firstDay = dayOf("1400-10-13");
  const exports = (date: typeof firstDay) => vatTreatment({ ...sale, saleType: "EXPORT", date }).kind;
  expect([exports(addDays(firstDay, -1)), exports(firstDay)]).toEqual(["taxable", "zero"]);
});

test("the product decides before its family, and the sale type before both", () => {
  const row: VatExemption = {
    scope: "product",
    subject: "UREA-G",
    declaredUse: "any",
    treatment: "zero",
    legalBasis: "product",
    fromJalali: "1405-01-01",
  };
  const tables = { ...defaultVatTables, exemptions: [...defaultVatTables.exemptions, row] };
  const farm = { ...sale, ...urea, declaredUse: "fertilizer" };
  expect(vatTreatment(farm, tables)).toEqual({ kind: "zero", percent: "0", legalBasis: "product" });
  expect(vatTreatment({ ...farm, saleType: "EXPORT" }, tables).legalBasis).toMatch(/export/);
  const sulphur = {
    ...sale,
    productFamily: "fertilizer",
    productCode: "SULFUR-G",
    declaredUse: "fertilizer",
  };
  expect(vatTreatment(sulphur)).toMatchObject({ kind: "taxable", percent: "10" });
  expect(vatTreatment(sulphur).legalBasis).toMatch(/^sulphur/);
});

test("of two rows in force the one that began last holds, in whatever order they stand", () => {
  const rows = ["1401-01-01", "1404-01-01", "1406-01-01", "1402-01-01"].map((fromJalali) => ({
    scope: "sale" as const,
    subject: "DOMESTIC",
    declaredUse: "any",
    treatment: "exempt" as const,
    legalBasis: fromJalali,
    fromJalali,
  }));
  expect(vatTreatment(sale, { rates: [], exemptions: rows }).legalBasis).toBe("1404-01-01");
  expect(vatTreatment(sale, { rates: [], exemptions: rows.toReversed() }).legalBasis).toBe("1404-01-01");
});
