import type { Locale } from "../../core/kernel/app-error.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type { Kilogram } from "../../core/kernel/quantity.ts";
import type { DeliveryTerm, Letterhead, PaperSignature, Party } from "../kit/paper-data.ts";

/** What allowed the number: its kind in words and the numbers of the papers that prove it (PS-00501). */
export type DeliveryOrderGround = { readonly kind: string; readonly numbers: readonly string[] };

/** Everything a delivery order says; free texts are already in the language of the paper. */
export type DeliveryOrderPaper = {
  readonly language: Locale;
  readonly letterhead: Letterhead;
  readonly number: string;
  /** Ten characters; null where the company gives none. */
  readonly trackingCode: string | null;
  readonly saleType: string;
  readonly issuedOn: IsoDate;
  /** Last day on which trucks may load. */
  readonly expiresOn: IsoDate;
  readonly isCopy: boolean;
  /** Null while valid; nothing was lifted when it is set. */
  readonly voided: { readonly on: IsoDate; readonly reason: string } | null;
  readonly customer: Party;
  readonly productCode: string;
  readonly productName: string;
  readonly packaging: string;
  readonly quantityKg: Kilogram;
  /** Decimal text, "5". */
  readonly tolerancePercent: string;
  readonly orderNumber: string;
  /** Null on exchange and free sales. */
  readonly proformaNumber: string | null;
  readonly ground: DeliveryOrderGround;
  readonly deliveryTerm: DeliveryTerm | null;
  readonly destination: string | null;
  readonly exitBorder: string | null;
  /** The three approvers of a paid order; or who gave the ground, then who issued. */
  readonly signatures: readonly PaperSignature[];
  /** Empty rows for trucks to fill by hand. */
  readonly truckRows: number;
};
