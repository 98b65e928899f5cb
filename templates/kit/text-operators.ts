import type { CidFont } from "./cid-font.ts";
import type { FontFace, Glyph } from "./font-face.ts";
import type { Line, LineRun } from "./layout.ts";
import { glyphPath } from "./outline-operators.ts";
import { number } from "./pdf-number.ts";

/** A glyph with the text it reads back as; `x` in font units from the start of its run. */
type Placed = { readonly glyph: number; readonly text: string; readonly x: number; readonly y: number };

const guard = "\u200f";
const letterOrMark = /[\p{L}\p{M}]/u;

/** Content operators that draw a line with its left end at x and its baseline at y, y growing downwards. */
export function lineOperators(
  line: Line,
  x: number,
  baseline: number,
  fontOf: (face: FontFace) => CidFont,
): string {
  const pen = new LinePen(line.size);
  const inkAlone: string[] = [];
  let runStart = 0;
  for (const run of line.runs) {
    pen.turnTo(fontOf(run.face));
    const scale = line.size / run.face.unitsPerEm;
    for (const item of placedGlyphs(run)) {
      const at = runStart + item.x * scale;
      if (item.text !== "") pen.draw(item, at, scale);
      else inkAlone.push(glyphPath(run.face.outline(item.glyph), x + at, baseline - item.y * scale, scale));
    }
    runStart += run.glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) * scale;
  }
  const shown = `BT 1 0 0 -1 ${number(x)} ${number(baseline)} Tm ${pen.end()} ET`;
  return inkAlone.length === 0 ? shown : `${shown} ${inkAlone.join(" ")} f`;
}

/** Writes the show operators of one line in one go: readers that see a line in pieces lose its order. */
class LinePen {
  readonly #size: number;
  #operators = "";
  #codes = "";
  #font: CidFont | undefined;
  /** Points above the baseline. */
  #rise = 0;
  /** Where the reader's pen stands, in points from the line's start. */
  #at = 0;

  constructor(size: number) {
    this.#size = size;
  }

  turnTo(font: CidFont): void {
    if (font === this.#font) return;
    this.#close();
    this.#font = font;
    this.#operators += `/${font.id} ${number(this.#size)} Tf [`;
  }

  draw(item: Placed, x: number, scale: number): void {
    if (!this.#font) return;
    const rise = item.y * scale;
    if (rise !== this.#rise) {
      this.#flush();
      this.#operators += `]TJ ${number(rise)} Ts [`;
      this.#rise = rise;
    }
    const gap = ((x - this.#at) * 1000) / this.#size;
    if (Math.abs(gap) > 0.3) {
      this.#flush();
      this.#operators += number(-gap);
      this.#at += ((Math.round(gap * 1000) / 1000) * this.#size) / 1000;
    }
    this.#codes += this.#font.code(item.glyph, item.text);
    this.#at += this.#font.face.advance(item.glyph) * scale;
  }

  end(): string {
    this.#close();
    return `${this.#operators}${this.#rise === 0 ? "" : " 0 Ts"}`;
  }

  #flush(): void {
    if (this.#codes !== "") this.#operators += `<${this.#codes}>`;
    this.#codes = "";
  }

  #close(): void {
    if (!this.#font) return;
    this.#flush();
    this.#operators += "]TJ ";
  }
}

function placedGlyphs(run: LineRun): readonly Placed[] {
  const isRtl = run.level % 2 === 1;
  const placed: Placed[] = [];
  let pen = 0;
  for (const glyph of run.glyphs) {
    placed.push(...readable(glyph, pen, isRtl ? run.face.blank : undefined));
    pen += glyph.advance;
  }
  if (!isRtl) return placed;
  const { blank } = run.face;
  return blank === undefined ? placed : guarded(marksBeside(placed, blank), blank, pen);
}

/**
 * Parts what is seen of a mark from what is read of it: readers take a mark drawn over a letter for another word, so its
 * text stands on a blank at the left edge of its letter, and its ink is drawn as a shape, which no reader reads.
 */
function marksBeside(placed: readonly Placed[], blank: number): readonly Placed[] {
  const result: Placed[] = [];
  let marks: Placed[] = [];
  for (const item of placed) {
    if (isMark.test(item.text)) {
      marks.push(item);
      continue;
    }
    for (const mark of marks)
      result.push({ glyph: blank, text: mark.text, x: item.x, y: 0 }, { ...mark, text: "" });
    result.push(item);
    marks = [];
  }
  return [...result, ...marks];
}

const isMark = /^\p{M}+$/u;

/**
 * A right-to-left ligature reads back wrong when one glyph stands for several letters, because readers reverse glyphs,
 * not letters: the last letter goes on the ligature, the others on blanks. Equal letters stay together, readers drop twins.
 */
function readable(glyph: Glyph, pen: number, blank: number | undefined): readonly Placed[] {
  const text = glyph.text.replaceAll("\u00a0", " ");
  const whole = { glyph: glyph.glyph, text, x: pen + glyph.x, y: glyph.y };
  const letters = [...text];
  if (blank === undefined || letters.length < 2 || new Set(letters).size < letters.length) return [whole];
  const others = letters.slice(0, -1).reverse();
  return [
    { ...whole, text: letters.at(-1) ?? "" },
    ...others.map((letter) => ({ glyph: blank, text: letter, x: pen + glyph.advance, y: 0 })),
  ];
}

/**
 * Invisible right-to-left marks that keep punctuation on its side when readers reorder: at a run's edge, and between
 * "،", ":" or "٪" and a space, which readers otherwise take for part of a number and swap.
 */
function guarded(placed: readonly Placed[], blank: number, width: number): readonly Placed[] {
  const mark = (x: number): Placed => ({ glyph: blank, text: guard, x, y: 0 });
  const result: Placed[] = [];
  for (const [index, item] of placed.entries()) {
    const before = placed[index - 1];
    const isEdge = index === 0 && !letterOrMark.test(item.text);
    const isHop = before !== undefined && spaceThenMark(before.text, item.text);
    if (isEdge || isHop) result.push(mark(item.x));
    result.push(item);
  }
  const last = placed.at(-1);
  if (last && !letterOrMark.test(last.text)) result.push(mark(width));
  return result;
}

const numberMark = /^[،,:.٪%/+\-±#]$/u;
const spaceThenMark = (left: string, right: string): boolean =>
  (left === " " && numberMark.test(right)) || (right === " " && numberMark.test(left));
