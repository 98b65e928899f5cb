import { type Block, boxed, type Fact, factGrid, row, rule, space, stack, text } from "../kit/blocks.ts";
import { Flow } from "../kit/flow.ts";
import { colours, looks, mm } from "../kit/look.ts";
import { type DocumentKit, openPaper, type Paper } from "../kit/paper.ts";
import { footBlock } from "../kit/paper-parts.ts";
import { only, type Phrase, phrase, words } from "../kit/phrase.ts";
import type { PaymentSlipPaper } from "./payment-slip-paper.ts";

type Both = { readonly fa: string; readonly en: string };

const slipWords = {
  title: { fa: "رسید انتقال وجه", en: "Transfer receipt" },
  paidOn: { fa: "تاریخ واریز", en: "Paid on" },
  bankReference: { fa: "شماره پیگیری بانکی", en: "Bank reference" },
  payer: { fa: "واریزکننده", en: "Payer" },
  beneficiary: { fa: "ذی‌نفع", en: "Beneficiary" },
  beneficiaryIban: { fa: "شبای ذی‌نفع", en: "Beneficiary IBAN" },
  purpose: { fa: "بابت", en: "For" },
  amount: { fa: "مبلغ", en: "Amount" },
  foot: { fa: "این رسید برای داده نمونه کشیده شده است.", en: "This receipt was drawn for sample data." },
} as const;

const slipLooks = { label: looks.label, value: { ...looks.body, size: 10 } };

/** Draws a bank's receipt on landscape A5 for the sample company's scans; equal data give equal bytes. */
export async function paymentSlipPdf(data: PaymentSlipPaper, kit: DocumentKit): Promise<Uint8Array> {
  const { language } = data;
  const paper = openPaper(kit, {
    language,
    title: `${slipWords.title[language]} ${data.bankReference}`,
    author: data.bankName,
    date: data.paidOn,
    size: [mm(210), mm(148)],
  });
  const flow = new Flow(paper, {
    side: mm(16),
    top: mm(12),
    bottom: mm(8),
    ground: () => undefined,
    head: (_page, width) => slipHead(paper, data, width),
    foot: (page, pages, width) => footBlock(paper, words(slipWords.foot, language), page, pages, width),
  });
  flow.gap(12);
  flow.add(amountBox(paper, data, flow.width), 14);
  flow.add(factGrid(paper, slipFacts(paper, data), 2, flow.width, slipLooks));
  return flow.finish();
}

function slipHead(paper: Paper, data: PaymentSlipPaper, width: number): Block {
  const bank = only(paper.values.text(data.bankName, "bank"));
  const start = text(paper, bank, looks.company, width / 2);
  const title = words(slipWords.title, data.language);
  const end = text(paper, title, { ...looks.title, size: 13, align: "end" }, width / 2);
  return stack([
    row(paper.direction, [start, end]),
    space(0, 5),
    rule(width, { colour: colours.accent, width: 1.2 }),
  ]);
}

function amountBox(paper: Paper, data: PaymentSlipPaper, width: number): Block {
  const { values, language } = paper;
  const amount = phrase`${words(slipWords.amount, language)}: ${values.money(data.amount, "amount")}`;
  const inner = stack([
    text(paper, amount, { ...looks.strong, size: 15 }, width - 24),
    text(paper, only(values.amountInWords(data.amount, "amount in words")), looks.body, width - 24),
  ]);
  return boxed(inner, { x: 12, y: 8 }, { fill: colours.accentSoft });
}

function slipFacts(paper: Paper, data: PaymentSlipPaper): readonly Fact[] {
  const { values, language } = paper;
  const fact = (label: Both, value: Phrase): Fact => ({ label: words(label, language), value });
  return [
    fact(slipWords.paidOn, values.bothDates(data.paidOn, "paying day")),
    fact(slipWords.bankReference, only(values.code(data.bankReference, "bank reference"))),
    fact(slipWords.payer, only(values.text(data.payer, "payer"))),
    fact(slipWords.beneficiary, only(values.text(data.beneficiary, "beneficiary"))),
    fact(slipWords.beneficiaryIban, only(values.iban(data.beneficiaryIban, "iban"))),
    fact(slipWords.purpose, only(values.text(data.purpose, "purpose"))),
  ];
}
