import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type { Kilogram } from "../../core/kernel/quantity.ts";

/** One delivery order on the sheet; free texts are in the language of the workbook. */
export type DeliveryOrderRow = {
  readonly number: string;
  readonly orderNumber: string;
  readonly saleType: string;
  readonly customerCode: string;
  readonly customerName: string;
  readonly productCode: string;
  readonly productName: string;
  readonly quantityKg: Kilogram;
  readonly liftedKg: Kilogram;
  /** Below zero when more was lifted than ordered, inside the tolerance. */
  readonly remainingKg: number;
  /** Decimal text, "5". */
  readonly tolerancePercent: string;
  readonly issuedOn: IsoDate;
  readonly expiresOn: IsoDate;
  readonly ground: string;
  readonly groundNumbers: string;
  readonly issuedBy: string;
  readonly state: string;
};

/** Sums over the same rows, from the source that the screen uses. */
export type DeliveryOrderTotals = {
  readonly quantityKg: bigint;
  readonly liftedKg: bigint;
  readonly remainingKg: bigint;
};
