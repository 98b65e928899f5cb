import type { CurrencyCode } from "../kernel/money.ts";

/** A text that papers show in either language. */
export type BothLanguages = { readonly fa: string; readonly en: string };

/**
 * Everything that a pro-forma's two signatures stand for. It is frozen at the first signature:
 * a customer or product edited later changes no signed paper. Number, validity and signatures are not part of it.
 */
export type ProformaContent = {
  readonly version: 1;
  readonly orderNumber: string;
  readonly orderDate: string;
  readonly saleType: string;
  readonly settlement: string;
  readonly declaredUse: string;
  readonly seller: {
    readonly name: BothLanguages;
    readonly nationalId: string;
    readonly economicCode: string;
    readonly registrationNo: string;
    readonly postalCode: string;
    readonly address: BothLanguages;
    readonly phone: string;
    readonly iban: string;
    readonly bank: BothLanguages;
  };
  readonly buyer: {
    readonly code: string;
    readonly kind: string;
    readonly name: BothLanguages;
    readonly nationalId: string;
    readonly economicCode: string;
    readonly postalCode: string;
    readonly province: BothLanguages;
    readonly city: string;
    readonly address: string;
    readonly countryIso2: string;
    readonly phone: string;
  };
  readonly goods: {
    readonly code: string;
    readonly name: BothLanguages;
    readonly hs8: string;
    readonly packaging: BothLanguages;
    readonly quantityKg: number;
    readonly tolerancePercent: string;
  };
  readonly price: {
    readonly currency: CurrencyCode;
    readonly unitPriceMinor: number;
    readonly priceUnit: "per_kg" | "per_ton";
    readonly netMinor: number;
    readonly vatKind: "taxable" | "exempt" | "zero";
    readonly vatPercent: string;
    readonly vatLegalBasis: string;
    readonly vatMinor: number;
    readonly totalMinor: number;
  };
  readonly rate: {
    readonly kind: BothLanguages;
    readonly date: string;
    readonly rialPerUnit: string;
  } | null;
  readonly delivery: {
    readonly incoterm: string;
    readonly namedPlace: string;
    readonly namedPlaceCountry: string;
    readonly destination: string;
    readonly destinationCountry: string;
    readonly exitBorder: BothLanguages | null;
  };
  /** Days from the second signature. */
  readonly validDays: number;
};

export type ContentCompany = {
  readonly nameFa: string;
  readonly nameEn: string;
  readonly nationalId: string;
  readonly economicCode: string;
  readonly registrationNo: string;
  readonly postalCode: string;
  readonly addressFa: string;
  readonly addressEn: string;
  readonly phone: string;
  readonly iban: string;
};
export type ContentCustomer = {
  readonly code: string;
  readonly kind: string;
  readonly nameFa: string;
  readonly nameEn: string;
  readonly nationalId: string;
  readonly economicCode: string;
  readonly postalCode: string;
  readonly city: string;
  readonly address: string;
  readonly countryIso2: string;
  readonly phone: string;
};
export type ContentOrder = {
  readonly number: string;
  readonly date: string;
  readonly saleType: string;
  readonly settlement: string;
  readonly declaredUse: string;
  readonly quantityKg: number;
  readonly currency: CurrencyCode;
  readonly incoterm: string;
  readonly namedPlace: string;
  readonly namedPlaceCountry: string;
  readonly destination: string;
  readonly destinationCountry: string;
};

/** Where the content comes from; reference words are looked up by the caller. */
export type ContentSources = {
  readonly order: ContentOrder;
  readonly company: ContentCompany;
  readonly customer: ContentCustomer;
  readonly product: {
    readonly code: string;
    readonly nameFa: string;
    readonly nameEn: string;
    readonly hs8: string;
    readonly tolerancePercent: string;
  };
  readonly price: ProformaContent["price"];
  readonly rate: ProformaContent["rate"];
  readonly packaging: BothLanguages;
  readonly province: BothLanguages;
  readonly bank: BothLanguages;
  readonly exitBorder: BothLanguages | null;
  readonly validDays: number;
};

type Seller = ProformaContent["seller"];
type Buyer = ProformaContent["buyer"];
type Goods = ProformaContent["goods"];
type Delivery = ProformaContent["delivery"];

export function buildProformaContent(sources: ContentSources): ProformaContent {
  const { order, price, rate, validDays } = sources;
  return {
    version: 1,
    orderNumber: order.number,
    orderDate: order.date,
    saleType: order.saleType,
    settlement: order.settlement,
    declaredUse: order.declaredUse,
    ...partsOfSale(sources),
    price,
    rate,
    validDays,
  };
}

/** Who sells to whom, what and on which term: the parts that every paper of a sale shows. */
export function partsOfSale(sources: Omit<ContentSources, "price" | "rate" | "validDays">): {
  readonly seller: Seller;
  readonly buyer: Buyer;
  readonly goods: Goods;
  readonly delivery: Delivery;
} {
  const { order, product } = sources;
  return {
    seller: sellerOf(sources.company, sources.bank),
    buyer: buyerOf(sources.customer, sources.province),
    goods: {
      code: product.code,
      name: { fa: product.nameFa, en: product.nameEn },
      hs8: product.hs8,
      packaging: sources.packaging,
      quantityKg: order.quantityKg,
      tolerancePercent: product.tolerancePercent,
    },
    delivery: {
      incoterm: order.incoterm,
      namedPlace: order.namedPlace,
      namedPlaceCountry: order.namedPlaceCountry,
      destination: order.destination,
      destinationCountry: order.destinationCountry,
      exitBorder: sources.exitBorder,
    },
  };
}

function sellerOf(company: ContentCompany, bank: BothLanguages): Seller {
  return {
    name: { fa: company.nameFa, en: company.nameEn },
    nationalId: company.nationalId,
    economicCode: company.economicCode,
    registrationNo: company.registrationNo,
    postalCode: company.postalCode,
    address: { fa: company.addressFa, en: company.addressEn },
    phone: company.phone,
    iban: company.iban,
    bank,
  };
}

function buyerOf(customer: ContentCustomer, province: BothLanguages): Buyer {
  return {
    code: customer.code,
    kind: customer.kind,
    name: { fa: customer.nameFa, en: customer.nameEn || customer.nameFa },
    nationalId: customer.nationalId,
    economicCode: customer.economicCode,
    postalCode: customer.postalCode,
    province,
    city: customer.city,
    address: customer.address,
    countryIso2: customer.countryIso2,
    phone: customer.phone,
  };
}
