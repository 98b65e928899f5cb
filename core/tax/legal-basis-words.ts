import { defaultVatTables } from "./vat.ts";

/** The laws of the exemption table in Persian; a basis that is not here is printed as it was typed. */
const persian: Readonly<Record<string, string>> = {
  "VAT law of 1400, article 9 (farm inputs: fertiliser)":
    "قانون مالیات بر ارزش افزوده ۱۴۰۰، ماده ۹ (نهاده‌های کشاورزی: کود)",
  "exemption read as limited to farm use (resin, adhesive, adblue are industry)":
    "معافیت تنها برای مصرف کشاورزی است (رزین، چسب و ادبلو صنعتی‌اند)",
  "sulphur is not named as a fertiliser by us; exemption only with a circular":
    "گوگرد کود شمرده نمی‌شود؛ معافیت تنها با بخشنامه",
  "VAT law of 1400, export of goods against the customs permit":
    "قانون مالیات بر ارزش افزوده ۱۴۰۰، صادرات کالا در برابر پروانهٔ گمرکی",
};

/** The legal basis of a treatment in the language of a paper or screen. */
export function legalBasisIn(legalBasis: string, language: "fa" | "en"): string {
  return language === "fa" ? (persian[legalBasis] ?? legalBasis) : legalBasis;
}

/** Bases of the table that have no Persian words; a test keeps it empty. */
export function basesWithoutPersian(): string[] {
  return defaultVatTables.exemptions
    .map(({ legalBasis }) => legalBasis)
    .filter((legalBasis) => !Object.hasOwn(persian, legalBasis));
}
