import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { defaultVatTables } from "../core/tax/vat.ts";

function rowsOf(name: string): Record<string, string>[] {
  const file = path.join(import.meta.dirname, "..", "db", "reference", name);
  return parse<Record<string, string>>(readFileSync(file, "utf8"), { columns: true });
}

test("the first VAT rates of a company are those of the reference file", () => {
  const rates = rowsOf("vat_rates.csv").map((row) => ({
    fromJalali: row.from_jalali,
    ratePercent: row.rate_percent,
  }));
  expect(rates.length).toBeGreaterThan(0);
  expect(defaultVatTables.rates).toEqual(rates);
});

test("the first VAT exemptions of a company are those of the reference file", () => {
  const exemptions = rowsOf("vat_exemptions.csv").map((row) => ({
    scope: row.scope,
    subject: row.product,
    declaredUse: row.declared_use,
    treatment: row.treatment,
    legalBasis: row.legal_basis,
    fromJalali: row.from_jalali,
  }));
  expect(exemptions.length).toBeGreaterThan(0);
  expect(defaultVatTables.exemptions).toEqual(exemptions);
});
