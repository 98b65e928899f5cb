import LineBreaker from "linebreak";
import type { Locale } from "../../core/kernel/app-error.ts";
import { bidiControls, visualOrder } from "./bidi.ts";
import type { Direction, FontFace, Glyph } from "./font-face.ts";
import { itemise, type TextRun } from "./itemise.ts";
import { fieldAt, type Phrase } from "./phrase.ts";

/** How a phrase is set; sizes in points. */
export type TextStyle = {
  readonly chain: readonly FontFace[];
  readonly size: number;
  readonly direction: Direction;
  readonly language: Locale;
  readonly tabular: boolean;
};

export type LineRun = { readonly level: number; readonly face: FontFace; readonly glyphs: readonly Glyph[] };

/** One line with its runs in visual order; width in points. */
export type Line = { readonly width: number; readonly size: number; readonly runs: readonly LineRun[] };

const laidOut = new WeakMap<FontFace, Map<string, readonly Line[]>>();
const cacheLimit = 5_000;

/** Sets a phrase in lines of at most `width` points; a word longer than a line breaks between letters. */
export function layOut(source: Phrase, style: TextStyle, width: number): readonly Line[] {
  const [face] = style.chain;
  if (!face) throw new Error("A text needs a font");
  const known = laidOut.get(face) ?? new Map<string, readonly Line[]>();
  laidOut.set(face, known);
  const spans = source.spans.map((span) => (span.isWhole ? `${span.start}-${span.end}` : "")).join();
  const { size, direction, language, tabular } = style;
  const key = [size, direction, language, tabular, width, spans, source.text].join("|");
  const found = known.get(key);
  if (found) return found;
  const lines = layOutNew(source, style, width);
  if (known.size >= cacheLimit) known.clear();
  known.set(key, lines);
  return lines;
}

function layOutNew(source: Phrase, style: TextStyle, width: number): readonly Line[] {
  const { text } = source;
  const runs = itemise(text, style.direction, style.chain, (index) => fieldAt(source, index));
  const advances = advanceByUnit(text, runs, style);
  const total = advances.reduce((sum, advance) => sum + advance, 0);
  const breaks = total <= width ? [text.length] : lineEnds(source, advances, width);
  const lines: Line[] = [];
  let start = 0;
  for (const end of breaks) {
    lines.push(setLine(text, start, trimmedEnd(text, start, end), runs, style));
    start = end;
  }
  return lines;
}

function shapeRun(text: string, run: TextRun, style: TextStyle): readonly Glyph[] {
  return run.face.shape(text, run.start, run.end, {
    direction: run.level % 2 === 1 ? "rtl" : "ltr",
    script: run.script,
    language: style.language,
    tabular: style.tabular,
  });
}

function advanceByUnit(text: string, runs: readonly TextRun[], style: TextStyle): Float64Array {
  const advances = new Float64Array(text.length);
  for (const run of runs) {
    const scale = style.size / run.face.unitsPerEm;
    for (const glyph of shapeRun(text, run, style)) {
      const unit = run.start + glyph.cluster;
      advances[unit] = (advances[unit] ?? 0) + glyph.advance * scale;
    }
  }
  return advances;
}

/** Ends of the lines: the last opportunity that fits, else between two clusters. */
function lineEnds(source: Phrase, advances: Float64Array, width: number): readonly number[] {
  const ends: number[] = [];
  let lineStart = 0;
  let lineWidth = 0;
  let last = 0;
  for (const opportunity of opportunities(source)) {
    const segment = sumOf(advances, last, opportunity);
    const inked = sumOf(advances, last, trimmedEnd(source.text, last, opportunity));
    if (lineWidth + inked > width && last > lineStart) {
      ends.push(last);
      lineStart = last;
      lineWidth = 0;
    }
    if (inked > width) {
      const forced = forcedEnds(advances, last, opportunity, width);
      ends.push(...forced);
      lineStart = forced.at(-1) ?? lineStart;
      lineWidth = sumOf(advances, lineStart, opportunity);
    } else {
      lineWidth += segment;
    }
    last = opportunity;
  }
  ends.push(source.text.length);
  return ends;
}

/** UAX #14 on the text without directional controls; none inside a whole field, none after the hyphen of a grade (PP-RP340). */
function opportunities(source: Phrase): readonly number[] {
  const places: number[] = [];
  let visible = "";
  for (let index = 0; index < source.text.length; index += 1) {
    const unit = source.text.charAt(index);
    if (bidiControls.test(unit)) continue;
    visible += unit;
    places.push(index);
  }
  const found: number[] = [];
  const breaker = new LineBreaker(visible);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const place = places[next.position] ?? source.text.length;
    const isInside = source.spans.some((span) => span.isWhole && place > span.start && place < span.end);
    const isInCode = /[A-Za-z0-9]-[A-Za-z0-9]/.test(visible.slice(next.position - 2, next.position + 1));
    if (!isInside && !isInCode) found.push(place);
  }
  if (found.at(-1) !== source.text.length) found.push(source.text.length);
  return found;
}

function forcedEnds(advances: Float64Array, start: number, end: number, width: number): readonly number[] {
  const ends: number[] = [];
  let lineWidth = 0;
  let lineStart = start;
  for (let index = start; index < end; index += 1) {
    const advance = advances[index] ?? 0;
    if (lineWidth + advance > width && advance > 0 && index > lineStart) {
      ends.push(index);
      lineStart = index;
      lineWidth = 0;
    }
    lineWidth += advance;
  }
  return ends;
}

function setLine(text: string, start: number, end: number, runs: readonly TextRun[], style: TextStyle): Line {
  const pieces: (LineRun & { readonly width: number })[] = [];
  for (const run of runs) {
    const piece = { ...run, start: Math.max(run.start, start), end: Math.min(run.end, end) };
    if (piece.start >= piece.end) continue;
    const glyphs = shapeRun(text, piece, style);
    const units = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
    pieces.push({
      level: run.level,
      face: run.face,
      glyphs,
      width: (units * style.size) / run.face.unitsPerEm,
    });
  }
  const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
  return { width, size: style.size, runs: visualOrder(pieces) };
}

function trimmedEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && /[ \n\t]/.test(text.charAt(trimmed - 1))) trimmed -= 1;
  return trimmed;
}

function sumOf(advances: Float64Array, start: number, end: number): number {
  let sum = 0;
  for (let index = start; index < end; index += 1) sum += advances[index] ?? 0;
  return sum;
}
