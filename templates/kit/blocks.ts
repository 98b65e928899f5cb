import type { Direction } from "./font-face.ts";
import type { PaperImage } from "./image.ts";
import { layOut, type TextStyle } from "./layout.ts";
import { type Align, colours, type Look } from "./look.ts";
import type { Paper } from "./paper.ts";
import type { Fill, PdfSink, Stroke } from "./pdf-sink.ts";
import type { Phrase } from "./phrase.ts";

/** Something measured that can be drawn with its upper left corner at a point; sizes in points. */
export type Block = {
  readonly width: number;
  readonly height: number;
  readonly draw: (sink: PdfSink, x: number, y: number) => void;
};

export function text(paper: Paper, source: Phrase, look: Look, width: number): Block {
  const chain = paper.fonts.chains[look.weight];
  const { direction } = paper;
  const lines = layOut(source, styleOf(paper, look), width);
  const lineHeight = look.size * look.leading;
  const ascent = chain[0]?.ascent ?? 1;
  const descent = chain[0]?.descent ?? 0;
  const baseline = (lineHeight + (ascent - descent) * look.size) / 2;
  const side = physical(look.align, direction);
  return {
    width,
    height: lines.length * lineHeight,
    draw: (sink, x, y) => {
      for (const [index, line] of lines.entries()) {
        const free = width - line.width;
        const shift = side === "right" ? free : side === "center" ? free / 2 : 0;
        sink.text(line, x + shift, y + index * lineHeight + baseline, look.colour);
      }
    },
  };
}

function physical(align: Align, direction: Direction): "left" | "right" | "center" {
  if (align === "start") return direction === "rtl" ? "right" : "left";
  if (align === "end") return direction === "rtl" ? "left" : "right";
  return align;
}

/** Persian figures stay as they are: the font's figures of one width stand too far apart on paper. */
export function styleOf(paper: Paper, look: Look): TextStyle {
  const { fonts, direction, language } = paper;
  const tabular = look.tabular && language === "en";
  return { chain: fonts.chains[look.weight], size: look.size, direction, language, tabular };
}

/** Points that the widest of the phrases needs on one line. */
export function widestOf(paper: Paper, phrases: readonly Phrase[], look: Look): number {
  return phrases.reduce((widest, source) => {
    const line = layOut(source, styleOf(paper, look), Number.POSITIVE_INFINITY)[0];
    return Math.max(widest, line?.width ?? 0);
  }, 0);
}

/** Blocks under each other. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  const heights = blocks.reduce((sum, block) => sum + block.height, 0);
  return {
    width: Math.max(0, ...blocks.map((block) => block.width)),
    height: heights + gap * Math.max(0, blocks.length - 1),
    draw: (sink, x, y) => {
      let top = y;
      for (const block of blocks) {
        block.draw(sink, x, top);
        top += block.height + gap;
      }
    },
  };
}

/** Blocks beside each other from the start edge of the direction; `middle` centres each in the height of the row. */
export function row(direction: Direction, blocks: readonly Block[], gap = 0, middle = false): Block {
  const width = blocks.reduce((sum, block) => sum + block.width, 0) + gap * Math.max(0, blocks.length - 1);
  const height = Math.max(0, ...blocks.map((block) => block.height));
  return {
    width,
    height,
    draw: (sink, x, y) => {
      let offset = 0;
      for (const block of blocks) {
        const left = direction === "rtl" ? x + width - offset - block.width : x + offset;
        block.draw(sink, left, middle ? y + (height - block.height) / 2 : y);
        offset += block.width + gap;
      }
    },
  };
}

/** A block with space around it and, if given, a ground and a border; at least `minHeight` high. */
export function boxed(
  inner: Block,
  padding: { readonly x: number; readonly y: number },
  look: Fill = {},
  minHeight = 0,
): Block {
  const width = inner.width + 2 * padding.x;
  const height = Math.max(minHeight, inner.height + 2 * padding.y);
  return {
    width,
    height,
    draw: (sink, x, y) => {
      sink.box(x, y, width, height, look);
      inner.draw(sink, x + padding.x, y + padding.y);
    },
  };
}

export const space = (width: number, height: number): Block => ({ width, height, draw: () => undefined });

export function rule(width: number, stroke: Stroke = { colour: colours.line, width: 0.5 }): Block {
  return { width, height: 0, draw: (sink, x, y) => sink.line([x, y], [x + width, y], stroke) };
}

/** A QR code with its quiet zone inside. */
export const qrBlock = (code: string, size: number): Block => ({
  width: size,
  height: size,
  draw: (sink, x, y) => sink.qr(code, x, y, size),
});

/** The picture as large as fits the box, its proportion kept. */
export function picture(image: PaperImage, maxWidth: number, maxHeight: number): Block {
  const scale = Math.min(maxWidth / image.width, maxHeight / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  return { width, height, draw: (sink, x, y) => sink.image(image, x, y, width, height) };
}

/** A label above its value: the way every fact stands on a paper. */
export function labelled(paper: Paper, label: Phrase, value: Phrase, width: number, looks: FactLooks): Block {
  return stack([text(paper, label, looks.label, width), text(paper, value, looks.value, width)], 0.5);
}

export type FactLooks = { readonly label: Look; readonly value: Look };
export type Fact = { readonly label: Phrase; readonly value: Phrase };

/** Facts in columns of one width, filled row by row from the start edge. */
export function factGrid(
  paper: Paper,
  facts: readonly Fact[],
  columns: number,
  width: number,
  looks: FactLooks,
): Block {
  const gap = 10;
  const cell = (width - gap * (columns - 1)) / columns;
  const rows: Block[] = [];
  for (let start = 0; start < facts.length; start += columns) {
    const cells = facts
      .slice(start, start + columns)
      .map((fact) => labelled(paper, fact.label, fact.value, cell, looks));
    while (cells.length < columns) cells.push(space(cell, 0));
    rows.push(row(paper.direction, cells, gap));
  }
  return stack(rows, 5);
}
