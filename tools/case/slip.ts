import type { IsoDate } from "../../core/kernel/iso-date.ts";
import { currencyCodes, money } from "../../core/kernel/money.ts";
import { readFontSource } from "../../templates/kit/font-files.ts";
import { createFonts } from "../../templates/kit/fonts.ts";
import { paymentSlipPdf } from "../../templates/payments/payment-slip.pdf.ts";
import type { StoryTools } from "./story.ts";

/** Draws the slip that the customer would have brought from the bank, since the story has no scanner. */
export function slipDrawer(paidOn: IsoDate): StoryTools["drawSlip"] {
  const kit = { fonts: createFonts(readFontSource()) };
  return ({ payer, amountMinor, currency, bankRef }) => {
    const code = currencyCodes.find((known) => known === currency);
    if (!code) throw new Error(`Unknown currency ${currency}`);
    return paymentSlipPdf(
      {
        language: "fa",
        bankName: "بانک تجارت",
        paidOn,
        bankReference: bankRef,
        payer,
        beneficiary: "شرکت پتروشیمی آذرخش کرانه (سهامی خاص)",
        beneficiaryIban: "IR490180000000469168138292",
        amount: money(code, amountMinor),
        purpose: "پیش‌فاکتور",
      },
      kit,
    );
  };
}
