import type { IsoDate } from "../kernel/iso-date.ts";
import { jalaliText } from "../kernel/jalali.ts";

/** A rate and the Jalali day from which it holds, 1403-01-01. */
export type VatRate = { readonly fromJalali: string; readonly ratePercent: string };

export const vatScopes = ["sale", "product", "family"] as const;
export type VatScope = (typeof vatScopes)[number];
export type VatKind = "taxable" | "exempt" | "zero";

export type VatExemption = {
  readonly scope: VatScope;
  /** The sale type, product code or product family, as the scope says. */
  readonly subject: string;
  /** "any" fits every use. */
  readonly declaredUse: string;
  readonly treatment: VatKind;
  readonly legalBasis: string;
  readonly fromJalali: string;
};

export type VatTables = { readonly rates: readonly VatRate[]; readonly exemptions: readonly VatExemption[] };

/** The tables a new company begins with; a test compares them with the reference files. */
export const defaultVatTables: VatTables = {
  rates: [
    { fromJalali: "1387-07-01", ratePercent: "3" },
    { fromJalali: "1390-01-01", ratePercent: "4" },
    { fromJalali: "1391-01-01", ratePercent: "5" },
    { fromJalali: "1392-01-01", ratePercent: "6" },
    { fromJalali: "1393-01-01", ratePercent: "8" },
    { fromJalali: "1394-01-01", ratePercent: "9" },
    { fromJalali: "1403-01-01", ratePercent: "10" },
  ],
  exemptions: [
    {
      scope: "family",
      subject: "fertilizer",
      declaredUse: "fertilizer",
      treatment: "exempt",
      legalBasis: "VAT law of 1400, article 9 (farm inputs: fertiliser)",
      fromJalali: "1400-10-13",
    },
    {
      scope: "family",
      subject: "fertilizer",
      declaredUse: "industrial",
      treatment: "taxable",
      legalBasis: "exemption read as limited to farm use (resin, adhesive, adblue are industry)",
      fromJalali: "1400-10-13",
    },
    {
      scope: "product",
      subject: "SULFUR-G",
      declaredUse: "fertilizer",
      treatment: "taxable",
      legalBasis: "sulphur is not named as a fertiliser by us; exemption only with a circular",
      fromJalali: "1400-10-13",
    },
    {
      scope: "sale",
      subject: "EXPORT",
      declaredUse: "any",
      treatment: "zero",
      legalBasis: "VAT law of 1400, export of goods against the customs permit",
      fromJalali: "1400-10-13",
    },
  ],
};

/** Of the rows that hold on the day the one that began last; a later row wins a tie. */
function inForce<Row extends { readonly fromJalali: string }>(
  rows: readonly Row[],
  jalaliDay: string,
): Row | null {
  return rows
    .filter((row) => row.fromJalali <= jalaliDay)
    .reduce<Row | null>((latest, row) => (latest && latest.fromJalali > row.fromJalali ? latest : row), null);
}

/** The VAT rate of a Jalali day 1403-01-01 in percent, as text; "0" before the first law. */
export const vatPercentOn = (jalaliDay: string, rates: readonly VatRate[] = defaultVatTables.rates): string =>
  inForce(rates, jalaliDay)?.ratePercent ?? "0";

export type TaxedSale = {
  readonly saleType: string;
  readonly productFamily: string;
  readonly productCode: string;
  readonly declaredUse: string;
  readonly date: IsoDate;
};

export type VatTreatment = {
  readonly kind: VatKind;
  /** "0" unless the sale is taxable. */
  readonly percent: string;
  /** Empty when no row of the table speaks of the sale. */
  readonly legalBasis: string;
};

/** How a sale is taxed on its day: the sale type decides before the product, the product before its family. */
export function vatTreatment(sale: TaxedSale, tables: VatTables = defaultVatTables): VatTreatment {
  const jalaliDay = jalaliText(sale.date);
  const subjects: Readonly<Record<VatScope, string>> = {
    sale: sale.saleType,
    product: sale.productCode,
    family: sale.productFamily,
  };
  const fitting = tables.exemptions.filter(
    (row) => row.subject === subjects[row.scope] && ["any", sale.declaredUse].includes(row.declaredUse),
  );
  for (const scope of vatScopes) {
    const row = inForce(
      fitting.filter((candidate) => candidate.scope === scope),
      jalaliDay,
    );
    if (row && row.treatment !== "taxable")
      return { kind: row.treatment, percent: "0", legalBasis: row.legalBasis };
    if (row)
      return { kind: "taxable", percent: vatPercentOn(jalaliDay, tables.rates), legalBasis: row.legalBasis };
  }
  return { kind: "taxable", percent: vatPercentOn(jalaliDay, tables.rates), legalBasis: "" };
}
