import type { IsoDate } from "../../core/kernel/iso-date.ts";

/** What every paper says about the company on its head; texts are in the language of the paper. */
export type Letterhead = {
  readonly kind: "domestic" | "export";
  readonly companyName: string;
  /** The name in the other language, under the first one; the export head shows it. */
  readonly companyNameOther: string | null;
  readonly address: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  /** PNG or JPEG; drawn at most 34 x 16 mm. */
  readonly logo: Uint8Array | null;
};

/** Seller or buyer with the identifiers that the law asks for; a null is left out, never printed empty. */
export type Party = {
  readonly name: string;
  /** 11 digits of a legal person, 10 of a natural one. */
  readonly nationalId: string | null;
  readonly economicCode: string | null;
  readonly registrationNo: string | null;
  readonly postalCode: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  /** Country in words, for parties abroad. */
  readonly country: string | null;
};

/** A signature as it stands on paper; `contentHash` is the hexadecimal hash that was signed (its head is printed). */
export type PaperSignature = {
  readonly name: string;
  readonly role: string;
  readonly signedOn: IsoDate;
  /** Local wall time "09:31". */
  readonly signedAtTime: string;
  readonly contentHash: string;
};

/** "EXW Asaluyeh": the code, its name in the language of the paper and the place that belongs to it. */
export type DeliveryTerm = { readonly code: string; readonly name: string; readonly namedPlace: string };
