import { type Block, boxed, type Fact, row, stack, text, widestOf } from "../kit/blocks.ts";
import { Flow, type PageFrame, type TableColumn } from "../kit/flow.ts";
import { a4, colours, looks, mm } from "../kit/look.ts";
import { type DocumentKit, openPaper, type Paper } from "../kit/paper.ts";
import { type PaperMark, paperMark, watermark } from "../kit/paper-mark.ts";
import {
  factStrip,
  footBlock,
  letterheadBlock,
  partyBox,
  runningHead,
  signatureBox,
  trackingBox,
} from "../kit/paper-parts.ts";
import { paperWords } from "../kit/paper-words.ts";
import { only, type Phrase, phrase, words } from "../kit/phrase.ts";
import { proformaWords } from "./proforma.words.ts";
import type { ProformaPaper, ProformaPaperLine, ProformaPaperVat } from "./proforma-paper.ts";
import { termsBlock } from "./proforma-terms.ts";

type Both = { readonly fa: string; readonly en: string };

/** Draws a pro-forma on A4; equal data give equal bytes. Refuses `document.missingGlyph` and `document.badImage`. */
export async function proformaPdf(data: ProformaPaper, kit: DocumentKit): Promise<Uint8Array> {
  const { language } = data;
  const title = titleOf(data);
  const paper = openPaper(kit, {
    language,
    title: `${title[language]} ${data.number ?? data.orderNumber}`,
    author: data.letterhead.companyName,
    date: data.date,
    size: a4,
  });
  const flow = new Flow(paper, pageFrame(paper, data, words(title, language)));
  flow.gap(10);
  flow.add(factStrip(paper, headFacts(paper, data), flow.width), 8);
  flow.add(parties(paper, data, flow.width), 10);
  const rows = data.lines.map((line, index) => goodsRow(paper, line, index));
  const columns = goodsColumns(paper, data, rows);
  flow.table(columns, rows);
  flow.gap(4);
  flow.add(totals(paper, data, flow.width, columns.at(-1)?.width ?? 0), 6);
  flow.add(amountInWords(paper, data, flow.width), 10);
  const notes = data.notes.map((note) =>
    text(paper, phrase`• ${paper.values.text(note, "note")}`, looks.small, flow.width),
  );
  const closing = [termsBlock(paper, data, flow.width), stack(notes, 2), signatures(paper, data, flow.width)];
  flow.addTogether(closing, 10);
  return flow.finish();
}

const titleOf = (data: ProformaPaper): Both =>
  data.letterhead.kind === "export" ? proformaWords.titleExport : proformaWords.titleDomestic;

function pageFrame(paper: Paper, data: ProformaPaper, title: Phrase): PageFrame {
  const number = data.number ?? data.orderNumber;
  const mark = paperMark(paper, markOf(data));
  return {
    side: mm(14),
    top: mm(12),
    bottom: mm(9),
    ground: () => watermark(paper, mark),
    head: (page, width) =>
      page === 0
        ? letterheadBlock(paper, data.letterhead, title, mark, width)
        : runningHead(
            paper,
            data.letterhead,
            phrase`${title}   ${paper.values.code(number, "number")}`,
            width,
          ),
    foot: (page, pages, width) => {
      const order = phrase`${words(paperWords.order, data.language)} ${paper.values.code(data.orderNumber, "order number")}`;
      const sentence = phrase`${order}   ·   ${words(proformaWords.foot, data.language)}`;
      return footBlock(paper, sentence, page, pages, width);
    },
  };
}

function markOf(data: ProformaPaper): PaperMark["kind"] | null {
  if (data.state === "void") return "void";
  if (data.state !== "issued") return "draft";
  return data.isCopy ? "copy" : null;
}

function headFacts(paper: Paper, data: ProformaPaper): readonly Fact[] {
  const { values, language } = paper;
  const pending = words(paperWords.afterSecondSignature, language);
  const fact = (label: Both, value: Phrase): Fact => ({ label: words(label, language), value });
  return [
    fact(paperWords.number, data.number ? only(values.code(data.number, "number")) : pending),
    fact(paperWords.date, values.bothDates(data.date, "date")),
    fact(proformaWords.validUntil, values.bothDates(data.validUntil, "validity")),
    fact(
      paperWords.trackingCode,
      data.trackingCode ? only(values.trackingCode(data.trackingCode, "tracking code")) : pending,
    ),
    fact(paperWords.order, only(values.code(data.orderNumber, "order number"))),
  ];
}

function parties(paper: Paper, data: ProformaPaper, width: number): Block {
  const half = (width - 8) / 2;
  const seller = words(proformaWords.seller, data.language);
  const buyer = words(proformaWords.buyer, data.language);
  const height = Math.max(
    partyBox(paper, seller, data.seller, half).height,
    partyBox(paper, buyer, data.buyer, half).height,
  );
  return row(
    paper.direction,
    [partyBox(paper, seller, data.seller, half, height), partyBox(paper, buyer, data.buyer, half, height)],
    8,
  );
}

function goodsColumns(
  paper: Paper,
  data: ProformaPaper,
  rows: readonly (readonly Phrase[])[],
): readonly TableColumn[] {
  const { language } = data;
  const fitted = (head: Phrase, index: number, least: number): number =>
    Math.max(
      least,
      widestOf(
        paper,
        rows.map((cells) => cells[index] ?? head),
        looks.figure,
      ) + 12,
    );
  const price = priceHead(paper, data.lines[0]);
  const currency = paper.values.currency(data.total.currency);
  const amount = language === "fa" ? phrase`مبلغ (${currency})` : phrase`Amount (${currency})`;
  const total = widestOf(paper, [only(paper.values.amount(data.total, "total"))], looks.total) + 10;
  const head = (both: Both): Phrase => words(both, language);
  return [
    { head: head(proformaWords.line), width: 30, align: "center", isFigure: true },
    { head: head(proformaWords.goodsCode), width: fitted(price, 1, 62), align: "center", isFigure: true },
    { head: head(proformaWords.description), width: null, align: "start" },
    { head: head(paperWords.packaging), width: Math.min(84, fitted(price, 3, 50)), align: "start" },
    { head: head(proformaWords.quantity), width: fitted(price, 4, 54), align: "right", isFigure: true },
    { head: price, width: fitted(price, 5, 58), align: "right", isFigure: true },
    { head: amount, width: Math.max(fitted(amount, 6, 78), total), align: "right", isFigure: true },
  ];
}

function priceHead(paper: Paper, line: ProformaPaperLine | undefined): Phrase {
  const per = line?.unitPrice.per ?? "kg";
  const currency = paper.values.currency(line?.unitPrice.price.currency ?? "IRR");
  if (paper.language === "en")
    return per === "kg" ? phrase`Price (${currency}/kg)` : phrase`Price (${currency}/ton)`;
  return per === "kg" ? phrase`فی (${currency} بر کیلوگرم)` : phrase`فی (${currency} بر تن)`;
}

function goodsRow(paper: Paper, line: ProformaPaperLine, index: number): readonly Phrase[] {
  const { values } = paper;
  return [
    only(values.integer(index + 1, "row")),
    only(values.code(line.goodsCode, "goods code")),
    only(values.text(line.description, "description of goods")),
    only(values.text(line.packaging, "packaging")),
    only(values.kilogram(line.quantityKg, "quantity")),
    only(values.amount(line.unitPrice.price, "unit price")),
    only(values.amount(line.net, "amount")),
  ];
}

/** The sums stand under the column of amounts, so that their digits meet. */
function totals(paper: Paper, data: ProformaPaper, width: number, amountWidth: number): Block {
  const { values, language } = paper;
  const labelWidth = width * 0.55 - amountWidth;
  const line = (label: Phrase, amount: ProformaPaper["total"], field: string, isTotal: boolean): Block => {
    const figure = only(values.amount(amount, field));
    const named = phrase`${label} (${values.currency(amount.currency)})`;
    const cells = [
      text(paper, named, isTotal ? { ...looks.strong, size: 11 } : looks.body, labelWidth - 10),
      text(paper, figure, isTotal ? looks.total : looks.figure, amountWidth),
    ];
    return boxed(
      row(paper.direction, cells),
      { x: 5, y: isTotal ? 4 : 3 },
      isTotal ? { fill: colours.accentSoft } : {},
    );
  };
  const sums = stack([
    line(words(proformaWords.net, language), data.net, "net", false),
    line(vatLabel(paper, data.vat), data.vat.amount, "tax", false),
    line(words(proformaWords.total, language), data.total, "total", true),
  ]);
  return row(paper.direction, [sideNotes(paper, data, width - sums.width - 10), sums], 10);
}

function vatLabel(paper: Paper, vat: ProformaPaperVat): Phrase {
  if (vat.treatment === "exempt") return words(proformaWords.vatExempt, paper.language);
  if (vat.treatment === "zero") return words(proformaWords.vatZero, paper.language);
  return phrase`${words(proformaWords.vat, paper.language)} ${paper.values.percent(vat.ratePercent, "tax rate")}`;
}

/** What explains the figures beside the sums: legal basis of the tax and the rate of the day. */
function sideNotes(paper: Paper, data: ProformaPaper, width: number): Block {
  const { values, language } = paper;
  const notes: Phrase[] = [];
  if (data.vat.legalBasis !== null) {
    const basis = values.text(data.vat.legalBasis, "legal basis");
    notes.push(phrase`${words(proformaWords.legalBasis, language)}: ${basis}`);
  }
  if (data.rate) {
    const { kind, date, quotedCurrency, rialPerUnit } = data.rate;
    const parts = [values.text(kind, "kind of rate"), values.date(date, "day of rate")] as const;
    const figure = values.decimal(rialPerUnit, "rate");
    const rial = values.currency("IRR");
    const price = language === "fa" ? phrase`${figure} ${rial}` : phrase`${rial} ${figure}`;
    const unit = values.currency(quotedCurrency);
    notes.push(
      language === "fa"
        ? phrase`نرخ ارز: هر ${unit} ${price} (${parts[0]}، ${parts[1]})`
        : phrase`Exchange rate: 1 ${unit} = ${price} (${parts[0]}, ${parts[1]})`,
    );
  }
  return stack(
    notes.map((note) => text(paper, note, looks.small, width)),
    3,
  );
}

function amountInWords(paper: Paper, data: ProformaPaper, width: number): Block {
  const label = words(proformaWords.inWords, data.language);
  const amount = paper.values.amountInWords(data.total, "amount in words");
  const inner = text(paper, phrase`${label}: ${amount}`, looks.strong, width - 20);
  return boxed(inner, { x: 10, y: 6 }, { stroke: { colour: colours.line, width: 0.5 } });
}

function signatures(paper: Paper, data: ProformaPaper, width: number): Block {
  const size = { width: (width - mm(34) - 16) / 2, height: mm(30) };
  const [expert, manager] = data.signatures;
  const first = signatureBox(paper, words(proformaWords.first, data.language), expert, size);
  const second = signatureBox(paper, words(proformaWords.second, data.language), manager, size);
  return row(paper.direction, [first, second, trackingBox(paper, data.trackingCode, mm(34), mm(30))], 8);
}
