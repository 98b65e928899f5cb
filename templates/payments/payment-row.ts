import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type { Money } from "../../core/kernel/money.ts";
import type { MoneyTotal } from "../kit/sheet-column.ts";

/** One payment slip on the sheet; free texts are in the language of the workbook. */
export type PaymentRow = {
  readonly number: string;
  readonly paidOn: IsoDate;
  readonly orderNumber: string;
  readonly proformaNumber: string;
  readonly customerName: string;
  readonly payerKind: string;
  readonly payerName: string;
  readonly bankName: string | null;
  readonly bankReference: string;
  readonly amount: Money;
  readonly payerDeclarationNumber: string | null;
  readonly state: string;
};

/** Sums over the same rows, from the source that the screen uses. */
export type PaymentTotals = { readonly amount: readonly MoneyTotal[] };
