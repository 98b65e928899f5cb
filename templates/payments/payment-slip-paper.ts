import type { Locale } from "../../core/kernel/app-error.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type { Money } from "../../core/kernel/money.ts";

/** A bank's receipt as drawn for the sample company. */
export type PaymentSlipPaper = {
  readonly language: Locale;
  readonly bankName: string;
  readonly paidOn: IsoDate;
  /** The bank's own reference of the transaction. */
  readonly bankReference: string;
  readonly payer: string;
  readonly beneficiary: string;
  /** IR and 24 digits. */
  readonly beneficiaryIban: string;
  readonly amount: Money;
  /** What the payer wrote: the pro-forma number. */
  readonly purpose: string;
};
