import PDFDocument from "pdfkit";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import { CidFont, type MakeReference, type PdfReference } from "./cid-font.ts";
import type { FontFace } from "./font-face.ts";
import type { Fonts } from "./fonts.ts";
import { embedImage, type PaperImage } from "./image.ts";
import type { Line } from "./layout.ts";
import { outlineOperators } from "./outline-operators.ts";
import { number } from "./pdf-number.ts";
import { qrOperators } from "./qr-code.ts";
import { lineOperators } from "./text-operators.ts";

export type PdfInfo = {
  readonly title: string;
  readonly author: string;
  /** BCP 47, "fa-IR". */
  readonly language: string;
  /** The day of the paper: the file carries no other time, so equal data give equal bytes. */
  readonly date: IsoDate;
  /** Width and height in points. */
  readonly size: readonly [number, number];
};

export type Stroke = { readonly colour: string; readonly width: number; readonly dash?: readonly number[] };
export type Fill = { readonly fill?: string; readonly stroke?: Stroke; readonly radius?: number };

/** The parts of a container page that are not in its published types. */
type PageInternals = {
  readonly fonts: Record<string, PdfReference>;
  readonly xobjects: Record<string, PdfReference>;
};
type SinkPage = { readonly operators: string[]; readonly fonts: Set<CidFont>; readonly images: Set<string> };

/** Pages of drawing operators, y growing downwards, in points; the only file that touches pdfkit's internals. */
export class PdfSink {
  readonly size: readonly [number, number];
  readonly #fonts: Fonts;
  readonly #doc: PDFKit.PDFDocument;
  readonly #makeReference: MakeReference;
  readonly #cidFonts = new Map<FontFace, CidFont>();
  readonly #images = new Map<PaperImage, { readonly id: string; readonly reference: PdfReference }>();
  readonly #pages: SinkPage[] = [];
  #page: SinkPage | undefined;

  constructor(fonts: Fonts, info: PdfInfo) {
    this.#fonts = fonts;
    this.size = info.size;
    this.#doc = new PDFDocument(documentOptions(info));
    const doc = this.#doc;
    // The published type of a reference leaves out its data, which the font objects are made of.
    this.#makeReference = (data) => doc.ref(data) as unknown as PdfReference;
  }

  get pageCount(): number {
    return this.#pages.length;
  }

  addPage(): void {
    this.#page = { operators: [], fonts: new Set(), images: new Set() };
    this.#pages.push(this.#page);
    this.#doc.addPage({ size: [...this.size] as [number, number], margin: 0 }); // A copy of a pair is a pair.
  }

  /** Draws on an earlier page again, counted from 0. */
  turnTo(index: number): void {
    this.#page = this.#pages[index];
  }

  text(line: Line, x: number, baseline: number, colour: string): void {
    const page = this.#current();
    const fontOf = (face: FontFace): CidFont => {
      const font = this.#fontOf(face);
      page.fonts.add(font);
      return font;
    };
    page.operators.push(`${rgb(colour)} rg ${lineOperators(line, x, baseline, fontOf)}`);
  }

  /** The line as shapes that readers of text pass over, for marks under the writing. */
  outline(line: Line, x: number, baseline: number, colour: string): void {
    this.#current().operators.push(`${rgb(colour)} rg ${outlineOperators(line, x, baseline)}`);
  }

  line(from: readonly [number, number], to: readonly [number, number], stroke: Stroke): void {
    const path = `${from.map(number).join(" ")} m ${to.map(number).join(" ")} l S`;
    this.#current().operators.push(`${strokeState(stroke)} ${path}`);
  }

  /** A line of round dots: a dash of almost nothing with round ends. */
  dotted(from: readonly [number, number], to: readonly [number, number], stroke: Stroke): void {
    this.#current().operators.push("q 1 J");
    this.line(from, to, stroke);
    this.#current().operators.push("Q");
  }

  box(x: number, y: number, width: number, height: number, look: Fill): void {
    const path = boxPath(x, y, width, height, look.radius ?? 0);
    const operators = this.#current().operators;
    if (look.fill) operators.push(`${rgb(look.fill)} rg ${path} f`);
    if (look.stroke) operators.push(`${strokeState(look.stroke)} ${path} S`);
  }

  /** Turns what `draw` draws by degrees, counter-clockwise, about a point that becomes its origin. */
  turned(x: number, y: number, degrees: number, draw: () => void): void {
    const angle = (-degrees * Math.PI) / 180;
    const matrix = [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), x, y];
    const operators = this.#current().operators;
    operators.push(`q ${matrix.map(number).join(" ")} cm`);
    draw();
    operators.push("Q");
  }

  qr(text: string, x: number, y: number, size: number): void {
    this.#current().operators.push(qrOperators(text, x, y, size));
  }

  /** Fills the box with the picture; the caller keeps its proportion. */
  image(image: PaperImage, x: number, y: number, width: number, height: number): void {
    const page = this.#current();
    let known = this.#images.get(image);
    if (!known) {
      known = { id: `I${this.#images.size + 1}`, reference: embedImage(image, this.#makeReference) };
      this.#images.set(image, known);
    }
    page.images.add(known.id);
    const matrix = [width, 0, 0, -height, x, y + height];
    page.operators.push(`q ${matrix.map(number).join(" ")} cm /${known.id} Do Q`);
  }

  async end(): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    const finished = new Promise<Uint8Array>((resolve, reject) => {
      this.#doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
      this.#doc.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
      this.#doc.on("error", reject);
    });
    for (const [index, page] of this.#pages.entries()) this.#writePage(index, page);
    for (const font of this.#cidFonts.values()) font.finish(this.#fonts.subset(font.face, font.glyphs));
    this.#doc.end();
    return finished;
  }

  #writePage(index: number, page: SinkPage): void {
    this.#doc.switchToPage(index);
    // The container's page keeps its resources under names that its types do not publish.
    const internals = this.#doc.page as unknown as PageInternals;
    for (const font of page.fonts) internals.fonts[font.id] = font.reference;
    for (const { id, reference } of this.#images.values()) {
      if (page.images.has(id)) internals.xobjects[id] = reference;
    }
    this.#doc.addContent(page.operators.join("\n"));
  }

  #current(): SinkPage {
    if (!this.#page) throw new Error("No page to draw on");
    return this.#page;
  }

  #fontOf(face: FontFace): CidFont {
    const known = this.#cidFonts.get(face);
    if (known) return known;
    const font = new CidFont(face, `F${this.#cidFonts.size + 1}`, this.#makeReference);
    this.#cidFonts.set(face, font);
    return font;
  }
}

function documentOptions(info: PdfInfo): PDFKit.PDFDocumentOptions {
  const options = {
    pdfVersion: "1.7" as const,
    lang: info.language,
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    // No standard font is loaded: user text never goes through the container's own text calls.
    font: null,
    info: {
      Title: info.title,
      Author: info.author,
      Producer: "Havaleh",
      Creator: "Havaleh",
      CreationDate: new Date(`${info.date}T00:00:00Z`),
    },
  };
  return options as unknown as PDFKit.PDFDocumentOptions; // The published type forbids the null that turns the font off.
}

const channel = (hex: string, start: number): number =>
  Number.parseInt(hex.slice(start, start + 2), 16) / 255;
const rgb = (hex: string): string =>
  [channel(hex, 0), channel(hex, 2), channel(hex, 4)].map(number).join(" ");

function strokeState(stroke: Stroke): string {
  return `${rgb(stroke.colour)} RG ${number(stroke.width)} w [${(stroke.dash ?? []).map(number).join(" ")}] 0 d`;
}

/** Part of the radius at which a cubic curve comes nearest to a quarter of a circle. */
const quarterCircle = 0.5523;

function boxPath(x: number, y: number, width: number, height: number, radius: number): string {
  if (radius === 0) return `${[x, y, width, height].map(number).join(" ")} re`;
  const [right, bottom, pull] = [x + width, y + height, radius * (1 - quarterCircle)];
  const curve = (...points: readonly number[]): string => `${points.map(number).join(" ")} c`;
  const to = (px: number, py: number, operator: string): string => `${number(px)} ${number(py)} ${operator}`;
  return [
    to(x + radius, y, "m"),
    to(right - radius, y, "l"),
    curve(right - pull, y, right, y + pull, right, y + radius),
    to(right, bottom - radius, "l"),
    curve(right, bottom - pull, right - pull, bottom, right - radius, bottom),
    to(x + radius, bottom, "l"),
    curve(x + pull, bottom, x, bottom - pull, x, bottom - radius),
    to(x, y + radius, "l"),
    curve(x, y + pull, x + pull, y, x + radius, y),
    "h",
  ].join(" ");
}
