import type { Locale } from "../../core/kernel/app-error.ts";
import type { BothLanguages, ProformaContent } from "../../core/proformas/proforma-content.ts";
import type { ReadableDb } from "../../db/kernel/database.ts";
import { findReferenceItem } from "../../db/reference/reference.repository.ts";
import type { DeliveryTerm, Letterhead, Party } from "../../templates/kit/paper-data.ts";

type Seller = ProformaContent["seller"];
type Buyer = ProformaContent["buyer"];
type Delivery = ProformaContent["delivery"];

const given = (text: string): string | null => (text === "" ? null : text);
const comma: Readonly<Record<Locale, string>> = { fa: "، ", en: ", " };
const countries: Readonly<Record<Locale, Intl.DisplayNames>> = {
  fa: new Intl.DisplayNames("fa", { type: "region", fallback: "code" }),
  en: new Intl.DisplayNames("en", { type: "region", fallback: "code" }),
};

const countryName = (iso2: string, language: Locale): string | null =>
  /^[A-Z]{2}$/.test(iso2) ? (countries[language].of(iso2) ?? iso2) : given(iso2);

/** The head of every paper; exports go out under both names of the company. */
export function letterheadOf(seller: Seller, saleType: string, language: Locale): Letterhead {
  const isExport = saleType === "EXPORT";
  return {
    kind: isExport ? "export" : "domestic",
    companyName: seller.name[language],
    companyNameOther: isExport ? seller.name[language === "fa" ? "en" : "fa"] : null,
    address: seller.address[language],
    phone: given(seller.phone),
    email: null,
    website: null,
    logo: null,
  };
}

export function sellerParty(seller: Seller, language: Locale): Party {
  return {
    name: seller.name[language],
    nationalId: given(seller.nationalId),
    economicCode: given(seller.economicCode),
    registrationNo: given(seller.registrationNo),
    postalCode: given(seller.postalCode),
    address: seller.address[language],
    phone: given(seller.phone),
    country: language === "en" ? countryName("IR", language) : null,
  };
}

export function buyerParty(buyer: Buyer, language: Locale): Party {
  const isAbroad = buyer.countryIso2 !== "IR";
  const places = [isAbroad ? "" : buyer.province[language], buyer.city, buyer.address].filter(Boolean);
  return {
    name: buyer.name[language],
    nationalId: given(buyer.nationalId),
    economicCode: given(buyer.economicCode),
    registrationNo: null,
    postalCode: given(buyer.postalCode),
    // An address that names its city or province already does not name it twice.
    address: given(
      places
        .filter((place, index) => !places.slice(index + 1).some((later) => later.includes(place)))
        .join(comma[language]),
    ),
    phone: given(buyer.phone),
    country: isAbroad || language === "en" ? countryName(buyer.countryIso2, language) : null,
  };
}

/** The term with its place, the final destination and the border, as three boxes of a paper. */
export function deliveryBoxes(
  db: ReadableDb,
  delivery: Delivery,
  language: Locale,
): {
  readonly deliveryTerm: DeliveryTerm | null;
  readonly destination: string | null;
  readonly exitBorder: string | null;
} {
  const { incoterm, namedPlace, namedPlaceCountry, destination, destinationCountry, exitBorder } = delivery;
  const term: BothLanguages = findReferenceItem(db, "incoterm", incoterm) ?? { fa: "", en: "" };
  return {
    deliveryTerm:
      incoterm === ""
        ? null
        : {
            code: incoterm,
            name: term[language],
            namedPlace: placeIn(namedPlace, namedPlaceCountry, language) ?? "",
          },
    destination: placeIn(destination, destinationCountry, language),
    exitBorder: exitBorder?.[language] ?? null,
  };
}

/** A place abroad, or any place on an English paper, is named with its country. */
function placeIn(place: string, countryIso2: string, language: Locale): string | null {
  const country = countryIso2 === "IR" && language === "fa" ? null : countryName(countryIso2, language);
  return given([place, country].filter(Boolean).join(comma[language]));
}
