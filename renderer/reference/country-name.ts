import type { Locale } from "../../core/kernel/app-error.ts";

const names: Record<Locale, Intl.DisplayNames> = {
  fa: new Intl.DisplayNames("fa", { type: "region" }),
  en: new Intl.DisplayNames("en", { type: "region" }),
};

/** The name of a country by its two letters; letters that name none stay as they are. */
export function countryName(iso2: string, locale: Locale): string {
  return /^[A-Z]{2}$/.test(iso2) ? (names[locale].of(iso2) ?? iso2) : iso2;
}

/** Neighbours and the markets of the trade first: what a form offers. */
const offered = [
  "IR",
  "IQ",
  "TR",
  "AF",
  "PK",
  "TM",
  "AZ",
  "AM",
  "AE",
  "OM",
  "QA",
  "KW",
  "SY",
  "LB",
  "CN",
  "IN",
  "RU",
  "KZ",
  "UZ",
  "TJ",
  "KG",
  "GE",
  "VN",
  "ID",
  "MY",
  "TH",
  "KR",
  "JP",
  "EG",
  "KE",
  "TZ",
  "BR",
  "IT",
  "DE",
  "ES",
  "GR",
  "BG",
  "RO",
  "UA",
  "BY",
] as const;

export const countryOptions = (
  locale: Locale,
): readonly { readonly value: string; readonly label: string }[] =>
  offered.map((iso2) => ({ value: iso2, label: `${countryName(iso2, locale)} (${iso2})` }));
