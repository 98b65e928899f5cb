import { type Block, boxed, type Fact, factGrid, row, rule, space, stack, text } from "../kit/blocks.ts";
import { Flow, type PageFrame, type TableColumn } from "../kit/flow.ts";
import { a4, colours, looks, mm } from "../kit/look.ts";
import { type DocumentKit, openPaper, type Paper } from "../kit/paper.ts";
import { paperMark, watermark } from "../kit/paper-mark.ts";
import {
  factLooks,
  factStrip,
  footBlock,
  letterheadBlock,
  partyBox,
  perforation,
  runningHead,
  signatureBox,
  trackingBox,
} from "../kit/paper-parts.ts";
import { paperWords } from "../kit/paper-words.ts";
import { listed, only, type Phrase, phrase, words } from "../kit/phrase.ts";
import { deliveryOrderWords } from "./delivery-order.words.ts";
import type { DeliveryOrderPaper } from "./delivery-order-paper.ts";

type Both = { readonly fa: string; readonly en: string };

/** Draws a delivery order on A4; equal data give equal bytes. Refuses `document.missingGlyph` and `document.badImage`. */
export async function deliveryOrderPdf(data: DeliveryOrderPaper, kit: DocumentKit): Promise<Uint8Array> {
  const { language } = data;
  const paper = openPaper(kit, {
    language,
    title: `${deliveryOrderWords.title[language]} ${data.number}`,
    author: data.letterhead.companyName,
    date: data.issuedOn,
    size: a4,
  });
  const flow = new Flow(paper, pageFrame(paper, data));
  flow.gap(10);
  flow.add(factStrip(paper, headFacts(paper, data), flow.width), 8);
  if (data.voided) flow.add(voidNote(paper, data.voided, flow.width), 8);
  flow.add(partyBox(paper, words(deliveryOrderWords.customer, language), data.customer, flow.width), 10);
  flow.table(goodsColumns(language), [goodsRow(paper, data)]);
  flow.gap(10);
  flow.add(factGrid(paper, deliveryFacts(paper, data), 4, flow.width, factLooks), 10);
  flow.add(signatures(paper, data, flow.width), 14);
  flow.add(stubHead(paper, data, flow.width), 6);
  flow.table(stubColumns(language), truckRows(paper, data.truckRows), true);
  return flow.finish();
}

function pageFrame(paper: Paper, data: DeliveryOrderPaper): PageFrame {
  const { language } = data;
  const title = words(deliveryOrderWords.title, language);
  const number = paper.values.code(data.number, "number");
  const mark = paperMark(paper, data.voided ? "void" : data.isCopy ? "copy" : null);
  return {
    side: mm(14),
    top: mm(12),
    bottom: mm(9),
    ground: () => watermark(paper, mark),
    head: (page, width) =>
      page === 0
        ? letterheadBlock(paper, data.letterhead, title, mark, width)
        : runningHead(paper, data.letterhead, phrase`${title}   ${number}`, width),
    foot: (page, pages, width) =>
      footBlock(
        paper,
        phrase`${title} ${number}   ·   ${words(deliveryOrderWords.foot, language)}`,
        page,
        pages,
        width,
      ),
  };
}

function headFacts(paper: Paper, data: DeliveryOrderPaper): readonly Fact[] {
  const { values, language } = paper;
  const fact = (label: Both, value: Phrase): Fact => ({ label: words(label, language), value });
  return [
    fact(paperWords.number, only(values.code(data.number, "number"))),
    fact(paperWords.saleType, only(values.text(data.saleType, "sale type"))),
    fact(deliveryOrderWords.issued, values.bothDates(data.issuedOn, "issue date")),
    fact(deliveryOrderWords.expires, values.bothDates(data.expiresOn, "expiry date")),
  ];
}

function voidNote(paper: Paper, voided: NonNullable<DeliveryOrderPaper["voided"]>, width: number): Block {
  const { values, language } = paper;
  const note = phrase`${words(deliveryOrderWords.voided, language)} ${values.date(voided.on, "void date")}: ${values.text(voided.reason, "void reason")}`;
  const inner = text(paper, note, { ...looks.strong, colour: colours.stop }, width - 20);
  return boxed(inner, { x: 10, y: 5 }, { stroke: { colour: colours.stop, width: 0.8 } });
}

function goodsColumns(language: DeliveryOrderPaper["language"]): readonly TableColumn[] {
  const head = (both: Both): Phrase => words(both, language);
  return [
    { head: head(deliveryOrderWords.productCode), width: 76, align: "start" },
    { head: head(deliveryOrderWords.product), width: null, align: "start" },
    { head: head(paperWords.packaging), width: 96, align: "start" },
    { head: head(deliveryOrderWords.quantityKg), width: 76, align: "right", isFigure: true },
    { head: head(deliveryOrderWords.quantityTon), width: 62, align: "right", isFigure: true },
    { head: head(paperWords.tolerance), width: 62, align: "right", isFigure: true },
  ];
}

function goodsRow(paper: Paper, data: DeliveryOrderPaper): readonly Phrase[] {
  const { values } = paper;
  return [
    only(values.code(data.productCode, "product code")),
    only(values.text(data.productName, "product name")),
    only(values.text(data.packaging, "packaging")),
    only(values.kilogram(data.quantityKg, "quantity")),
    only(values.ton(data.quantityKg, "quantity")),
    values.plusMinus(data.tolerancePercent, "tolerance"),
  ];
}

function deliveryFacts(paper: Paper, data: DeliveryOrderPaper): readonly Fact[] {
  const { values, language } = paper;
  const fact = (label: Both, value: Phrase): Fact => ({ label: words(label, language), value });
  const typed = (label: Both, value: string | null, field: string): readonly Fact[] =>
    value === null ? [] : [fact(label, only(values.text(value, field)))];
  const { ground, deliveryTerm: term } = data;
  const separator = language === "fa" ? "، " : ", ";
  const groundNumbers = ground.numbers.map((number) => values.code(number, "ground number"));
  return [
    fact(paperWords.order, only(values.code(data.orderNumber, "order number"))),
    ...(data.proformaNumber
      ? [fact(deliveryOrderWords.proforma, only(values.code(data.proformaNumber, "pro-forma number")))]
      : []),
    ...typed(deliveryOrderWords.ground, ground.kind, "ground"),
    fact(deliveryOrderWords.groundNumber, listed(groundNumbers, separator)),
    ...(term
      ? [
          fact(
            paperWords.deliveryTerm,
            phrase`${values.code(term.code, "delivery term")} ${values.text(term.name, "delivery term")}`,
          ),
        ]
      : []),
    ...typed(paperWords.namedPlace, term?.namedPlace ?? null, "named place"),
    ...typed(paperWords.destination, data.destination, "destination"),
    ...typed(paperWords.exitBorder, data.exitBorder, "exit border"),
  ];
}

function signatures(paper: Paper, data: DeliveryOrderPaper, width: number): Block {
  const { signatures: signed, trackingCode } = data;
  const gap = 8;
  const tracking = trackingCode === null ? [] : [trackingBox(paper, trackingCode, mm(32), mm(30))];
  const free = width - tracking.length * (mm(32) + gap);
  const size = { width: (free - gap * (signed.length - 1)) / Math.max(1, signed.length), height: mm(30) };
  const boxes = signed.map((signature) =>
    signatureBox(
      paper,
      only(paper.values.text(signature.role, "signer role")),
      { ...signature, role: "" },
      size,
    ),
  );
  return row(paper.direction, [...boxes, ...tracking], gap);
}

/** The stub below the perforation starts with what the trucks will count down from. */
function stubHead(paper: Paper, data: DeliveryOrderPaper, width: number): Block {
  const { values, language } = paper;
  const title = phrase`${words(deliveryOrderWords.stub, language)}   ${values.code(data.number, "number")}`;
  const quantity = values.kilogram(data.quantityKg, "quantity");
  const start = text(paper, title, { ...looks.columnHead, size: 10 }, width / 2);
  const label = phrase`${words(deliveryOrderWords.quantityKg, language)}: ${quantity}`;
  const end = text(paper, label, { ...looks.strong, size: 11, align: "end" }, width / 2);
  return stack([perforation(paper, mm(14)), space(0, 10), row(paper.direction, [start, end]), rule(0)]);
}

function stubColumns(language: DeliveryOrderPaper["language"]): readonly TableColumn[] {
  const head = (both: Both): Phrase => words(both, language);
  return [
    { head: head(deliveryOrderWords.line), width: 32, align: "center", isFigure: true },
    { head: head(deliveryOrderWords.loadedOn), width: 66, align: "start" },
    { head: head(deliveryOrderWords.plate), width: 88, align: "start" },
    { head: head(deliveryOrderWords.ticket), width: 86, align: "start" },
    { head: head(deliveryOrderWords.netKg), width: 84, align: "right" },
    { head: head(deliveryOrderWords.remainingKg), width: 84, align: "right" },
    { head: head(deliveryOrderWords.keeper), width: null, align: "start" },
  ];
}

const truckRows = (paper: Paper, count: number): readonly (readonly Phrase[])[] =>
  Array.from({ length: count }, (_, index) => [only(paper.values.integer(index + 1, "row"))]);
