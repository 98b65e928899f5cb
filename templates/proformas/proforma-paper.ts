import type { Locale } from "../../core/kernel/app-error.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type { Money } from "../../core/kernel/money.ts";
import type { Kilogram } from "../../core/kernel/quantity.ts";
import type { DeliveryTerm, Letterhead, PaperSignature, Party } from "../kit/paper-data.ts";

export type ProformaPaperLine = {
  /** HS or goods code, digits. */
  readonly goodsCode: string;
  readonly description: string;
  readonly packaging: string;
  readonly quantityKg: Kilogram;
  readonly unitPrice: { readonly price: Money; readonly per: "kg" | "ton" };
  readonly net: Money;
};

export type ProformaPaperVat = {
  readonly treatment: "taxable" | "exempt" | "zero";
  /** Decimal text, "10". */
  readonly ratePercent: string;
  readonly amount: Money;
  /** Law and article; printed when exempt or zero. */
  readonly legalBasis: string | null;
};

/** The rate that turned a list price into the currency of the paper, or values it for the books. */
export type PaperRate = {
  readonly kind: string;
  readonly date: IsoDate;
  /** One unit of it costs `rialPerUnit` rials, decimal text. */
  readonly quotedCurrency: Money["currency"];
  readonly rialPerUnit: string;
};

/** Everything a pro-forma says; free texts are already in the language of the paper. */
export type ProformaPaper = {
  readonly language: Locale;
  readonly letterhead: Letterhead;
  /** `draft` and `signed_expert` carry the watermark DRAFT, `void` carries VOID. */
  readonly state: "draft" | "signed_expert" | "issued" | "void";
  /** Null until the second signature. */
  readonly number: string | null;
  /** Null until the second signature; ten characters. */
  readonly trackingCode: string | null;
  readonly orderNumber: string;
  readonly date: IsoDate;
  /** Last day of validity. */
  readonly validUntil: IsoDate;
  /** True on every print after the first: the mark COPY. */
  readonly isCopy: boolean;
  readonly seller: Party;
  readonly buyer: Party;
  readonly lines: readonly ProformaPaperLine[];
  readonly net: Money;
  readonly vat: ProformaPaperVat;
  readonly total: Money;
  readonly saleType: string;
  readonly settlement: string;
  readonly deliveryTerm: DeliveryTerm | null;
  readonly destination: string | null;
  readonly exitBorder: string | null;
  /** Decimal text, "5"; plus and minus. */
  readonly tolerancePercent: string;
  readonly bankAccount: {
    readonly bank: string;
    readonly holder: string;
    readonly accountNo: string | null;
    /** IR and 24 digits, or the beneficiary's IBAN abroad. */
    readonly iban: string;
  } | null;
  readonly rate: PaperRate | null;
  readonly notes: readonly string[];
  /** Expert, then manager. */
  readonly signatures: readonly [PaperSignature | null, PaperSignature | null];
};
