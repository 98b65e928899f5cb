import type { ReferenceKind } from "../../core/reference/reference.contract.ts";

type Table = {
  readonly kind: ReferenceKind;
  /** File in the reference folder. */
  readonly file: string;
  /** Columns that together name a row, joined by a dot. */
  readonly key: readonly string[];
  readonly fa: string;
  readonly en: string;
};

/** The reference tables that forms choose from; every other column of a file is kept as text. */
export const referenceTables: readonly Table[] = [
  { kind: "packaging", file: "packaging_types.csv", key: ["key"], fa: "fa", en: "en" },
  { kind: "incoterm", file: "incoterms.csv", key: ["code"], fa: "fa", en: "en" },
  { kind: "province", file: "provinces.csv", key: ["iso"], fa: "fa", en: "en" },
  { kind: "bank", file: "banks.csv", key: ["iban_bank_code"], fa: "fa", en: "en" },
  { kind: "reason", file: "reason_codes.csv", key: ["kind", "key"], fa: "fa", en: "en" },
  { kind: "exitBorder", file: "exit_borders.csv", key: ["key"], fa: "fa", en: "en" },
  { kind: "saleType", file: "sale_types.csv", key: ["key"], fa: "fa", en: "en" },
  { kind: "location", file: "locations.csv", key: ["unlocode"], fa: "fa", en: "en" },
  { kind: "rateKind", file: "rate_kinds.csv", key: ["key"], fa: "fa", en: "en" },
  { kind: "currency", file: "currencies.csv", key: ["code"], fa: "fa", en: "en" },
  {
    kind: "vatExemption",
    file: "vat_exemptions.csv",
    key: ["scope", "product", "declared_use"],
    fa: "legal_basis",
    en: "legal_basis",
  },
  { kind: "vatRate", file: "vat_rates.csv", key: ["from_jalali"], fa: "rate_percent", en: "rate_percent" },
];
