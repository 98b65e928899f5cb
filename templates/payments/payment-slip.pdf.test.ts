import { expect, test } from "vitest";
import { readFontSource } from "../kit/font-files.ts";
import { createDocumentKit } from "../kit/paper.ts";
import { checkStructure, missingWords, textOf } from "../kit/paper-checks.fixture.ts";
import { slip } from "./payment-slip.fixture.ts";
import { paymentSlipPdf } from "./payment-slip.pdf.ts";

const kit = createDocumentKit(readFontSource());

test("every number and word of the slip can be read back", async () => {
  const pdf = await paymentSlipPdf(slip, kit);
  const text = textOf(pdf);
  expect(missingWords(text, [slip.bankName, slip.payer, slip.beneficiary, slip.purpose])).toEqual([]);
  const values = [
    "۳۰٬۴۶۵٬۳۸۰٬۰۰۰",
    "۷۴۰۲۲۵۳۲۱۳۱۳",
    "IR49 0180 0000 0046 9168 1382 92",
    "۱۴۰۵/۰۸/۳۰",
    "2026-11-21",
  ];
  for (const value of values) expect(text).toContain(value);
  expect(checkStructure(pdf)).toContain("No syntax or stream encoding errors");
});

test("equal slips give equal bytes, another amount other ones", async () => {
  const first = await paymentSlipPdf(slip, kit);
  expect(Buffer.from(await paymentSlipPdf({ ...slip }, kit)).equals(first)).toBe(true);
  const other = { ...slip, amount: { ...slip.amount, amountMinor: slip.amount.amountMinor + 1 } };
  expect(Buffer.from(await paymentSlipPdf(other, kit)).equals(first)).toBe(false);
});
