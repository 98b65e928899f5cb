import {
  type Block,
  boxed,
  type Fact,
  factGrid,
  picture,
  qrBlock,
  row,
  rule,
  space,
  stack,
  text,
} from "./blocks.ts";
import { readImage } from "./image.ts";
import { colours, looks, mm } from "./look.ts";
import type { Paper } from "./paper.ts";
import type { Letterhead, PaperSignature, Party } from "./paper-data.ts";
import { markStamp, type PaperMark } from "./paper-mark.ts";
import { paperWords } from "./paper-words.ts";
import { listed, only, type Phrase, phrase, type Value, words } from "./phrase.ts";

const hairline = { colour: colours.line, width: 0.5 };
const boxPadding = { x: 8, y: 7 };
/** Least width of an identifier with its label. */
const partyColumn = 75;

/** Company at the start, title of the paper at the end, one accent rule under both. */
export function letterheadBlock(
  paper: Paper,
  head: Letterhead,
  title: Phrase,
  mark: PaperMark | null,
  width: number,
): Block {
  const logo = head.logo ? [picture(readImage(head.logo, "logo"), mm(34), mm(16))] : [];
  const logoWidth = logo.reduce((sum, block) => sum + block.width + 10, 0);
  const titleWidth = width * 0.36;
  const companyWidth = width - titleWidth - logoWidth - 10;
  const { text: typed, phone, code } = paper.values;
  const lines: Block[] = [
    text(paper, only(typed(head.companyName, "company name")), looks.company, companyWidth),
  ];
  if (head.companyNameOther) {
    const other = only(typed(head.companyNameOther, "company name"));
    lines.push(text(paper, other, { ...looks.small, size: 9 }, companyWidth));
  }
  lines.push(text(paper, only(typed(head.address, "company address")), looks.label, companyWidth));
  const contacts = [
    ...(head.phone ? [phone(head.phone, "company phone")] : []),
    ...(head.email ? [code(head.email, "company e-mail")] : []),
    ...(head.website ? [code(head.website, "company website")] : []),
  ];
  if (contacts.length > 0) lines.push(text(paper, listed(contacts, "   ·   "), looks.label, companyWidth));
  const titleBlock = text(paper, title, { ...looks.title, align: "end" }, titleWidth);
  const titleStack = mark ? stack([titleBlock, space(0, 2), markStamp(paper, mark, titleWidth)]) : titleBlock;
  const top = row(paper.direction, [...logo, stack(lines), titleStack], 10);
  return stack([top, space(0, 6), rule(width, { colour: colours.accent, width: 1.2 })]);
}

/** The head of the second page on: company, title, one rule. */
export function runningHead(paper: Paper, head: Letterhead, title: Phrase, width: number): Block {
  const company = text(
    paper,
    only(paper.values.text(head.companyName, "company name")),
    looks.small,
    width / 2,
  );
  const name = text(paper, title, { ...looks.small, align: "end", colour: colours.accent }, width / 2);
  return stack([row(paper.direction, [company, name]), space(0, 3), rule(width), space(0, 10)]);
}

/** The key facts of a paper in one bordered strip, with hairlines between them. */
export function factStrip(paper: Paper, facts: readonly Fact[], width: number): Block {
  const cell = width / facts.length;
  const blocks = facts.map((fact) =>
    boxed(
      stack([
        text(paper, fact.label, looks.label, cell - 16),
        text(paper, fact.value, { ...looks.strong, size: 9 }, cell - 16),
      ]),
      { x: 8, y: 6 },
    ),
  );
  const inner = row(paper.direction, blocks);
  return {
    ...inner,
    draw: (sink, x, y) => {
      sink.box(x, y, width, inner.height, { stroke: hairline, radius: 3 });
      for (let index = 1; index < facts.length; index += 1) {
        const at = x + cell * index;
        sink.line([at, y + 5], [at, y + inner.height - 5], hairline);
      }
      inner.draw(sink, x, y);
    },
  };
}

/** Seller, buyer or customer: an accent edge at the start with the role, then name, identifiers and address. */
export function partyBox(paper: Paper, role: Phrase, party: Party, width: number, minHeight = 0): Block {
  const inner = width - 2 * boxPadding.x - 6;
  const name = text(
    paper,
    only(paper.values.text(party.name, "party name")),
    { ...looks.strong, size: 10 },
    inner,
  );
  const parts: Block[] = [text(paper, role, { ...looks.label, colour: colours.accent }, inner), name];
  const facts = partyFacts(paper, party);
  if (facts.length > 0)
    parts.push(space(0, 3), factGrid(paper, facts, Math.floor(inner / partyColumn), inner, factLooks));
  const { language, values } = paper;
  if (party.address) {
    const address = values.text(party.address, "party address");
    parts.push(
      space(0, 4),
      text(paper, phrase`${words(paperWords.address, language)}: ${address}`, looks.small, inner),
    );
  }
  return edged(paper, stack(parts), width, minHeight);
}

/** Label small above value, as in every grid of facts. */
export const factLooks = { label: { ...looks.label, size: 7 }, value: { ...looks.body, size: 8.5 } };

function partyFacts(paper: Paper, party: Party): readonly Fact[] {
  const { language, values } = paper;
  const fact = (both: { readonly fa: string; readonly en: string }, value: Value): Fact => ({
    label: words(both, language),
    value: only(value),
  });
  return [
    ...(party.nationalId ? [fact(paperWords.nationalId, values.code(party.nationalId, "national id"))] : []),
    ...(party.economicCode
      ? [fact(paperWords.economicCode, values.code(party.economicCode, "economic code"))]
      : []),
    ...(party.registrationNo
      ? [fact(paperWords.registrationNo, values.code(party.registrationNo, "registration number"))]
      : []),
    ...(party.postalCode ? [fact(paperWords.postalCode, values.code(party.postalCode, "postal code"))] : []),
    ...(party.phone ? [fact(paperWords.phone, values.phone(party.phone, "phone"))] : []),
    ...(party.country ? [fact(paperWords.country, values.text(party.country, "country"))] : []),
  ];
}

/** A bordered box with a thick accent edge at its start. */
export function edged(paper: Paper, inner: Block, width: number, minHeight = 0): Block {
  const height = Math.max(minHeight, inner.height + 2 * boxPadding.y);
  const isRtl = paper.direction === "rtl";
  return {
    width,
    height,
    draw: (sink, x, y) => {
      sink.box(x, y, width, height, { stroke: hairline });
      sink.box(isRtl ? x + width - 2.5 : x, y, 2.5, height, { fill: colours.accent });
      inner.draw(sink, isRtl ? x + boxPadding.x : x + boxPadding.x + 6, y + boxPadding.y);
    },
  };
}

/** Who signed, as what, when, over which content; an open place says so. */
export function signatureBox(
  paper: Paper,
  title: Phrase,
  signature: PaperSignature | null,
  size: { readonly width: number; readonly height: number },
): Block {
  const { language, values } = paper;
  const inner = size.width - 2 * boxPadding.x;
  const parts = [text(paper, title, looks.label, inner)];
  if (signature) {
    const hash = values.code(shortHash(signature.contentHash), "content hash");
    const { signedOn, signedAtTime } = signature;
    const when = phrase`${values.date(signedOn, "signing date")}   ${values.time(signedAtTime, "signing time")}`;
    parts.push(
      text(paper, only(values.text(signature.name, "signer")), looks.strong, inner),
      ...(signature.role === ""
        ? []
        : [text(paper, only(values.text(signature.role, "signer role")), looks.small, inner)]),
      space(0, 2),
      text(paper, when, looks.small, inner),
      text(paper, phrase`${words(paperWords.contentHash, language)}: ${hash}`, looks.label, inner),
    );
  } else {
    const open = { ...looks.small, colour: colours.attention };
    parts.push(space(0, 4), text(paper, words(paperWords.awaitingSignature, language), open, inner));
  }
  return boxed(stack(parts), boxPadding, { stroke: hairline, radius: 3 }, size.height);
}

/** The tracking code with its QR code, or the place where it will stand. */
export function trackingBox(paper: Paper, code: string | null, width: number, height: number): Block {
  const { values, language } = paper;
  const inner = width - 2 * boxPadding.x;
  const label = { ...looks.label, align: "center" as const };
  const content = code
    ? stack([
        row(paper.direction, [space((inner - mm(20)) / 2, 0), qrBlock(code, mm(20))]),
        text(
          paper,
          only(values.trackingCode(code, "tracking code")),
          { ...looks.strong, align: "center" },
          inner,
        ),
      ])
    : stack([
        space(0, mm(6)),
        text(paper, words(paperWords.trackingCode, language), label, inner),
        text(paper, words(paperWords.afterSecondSignature, language), label, inner),
      ]);
  return boxed(content, { x: boxPadding.x, y: 5 }, { stroke: hairline, radius: 3 }, height);
}

/** A dotted line across the whole sheet between the body and the stub that is torn off. */
export function perforation(paper: Paper, side: number): Block {
  const sheet = paper.sink.size[0];
  const stroke = { colour: colours.inkFaint, width: 1, dash: [0.1, 4] };
  return {
    width: sheet - 2 * side,
    height: 1,
    draw: (sink, x, y) => sink.dotted([x - side + mm(4), y], [x - side + sheet - mm(4), y], stroke),
  };
}

const shortHash = (hash: string): string =>
  hash.length > 9 ? `${hash.slice(0, 4)}…${hash.slice(-4)}` : hash;

/** Foot of every page: a sentence at the start, "page x of y" at the end. */
export function footBlock(paper: Paper, sentence: Phrase, page: number, pages: number, width: number): Block {
  const { values, language } = paper;
  const [at, of] = [values.integer(page + 1, "page"), values.integer(pages, "pages")];
  const count = language === "fa" ? phrase`صفحه ${at} از ${of}` : phrase`Page ${at} of ${of}`;
  const start = text(paper, sentence, looks.label, width * 0.75);
  const end = text(paper, count, { ...looks.label, align: "end" }, width * 0.25);
  return stack([rule(width), space(0, 3), row(paper.direction, [start, end])]);
}
