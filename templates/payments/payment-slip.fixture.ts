import { isoDate } from "../../core/kernel/iso-date.ts";
import { money } from "../../core/kernel/money.ts";
import type { PaymentSlipPaper } from "./payment-slip-paper.ts";

/** An invented slip for the tests of this room. */
export const slip: PaymentSlipPaper = {
  language: "fa",
  bankName: "بانک ملی ایران",
  paidOn: isoDate("2026-11-21"),
  bankReference: "740225321313",
  payer: "شرکت ظروف یکبارمصرف نگین شرق",
  beneficiary: "شرکت پتروشیمی آذرخش کرانه (سهامی خاص)",
  beneficiaryIban: "IR490180000000469168138292",
  amount: money("IRR", 30_465_380_000),
  purpose: "پیش‌فاکتور P-1405-000116",
};
