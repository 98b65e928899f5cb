import type { CidFont } from "./cid-font.ts";
import type { FontFace, Glyph } from "./font-face.ts";
import type { Line, LineRun } from "./layout.ts";

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
  let operators = "BT";
  let pen = x;
  for (const run of line.runs) {
    const font = fontOf(run.face);
    const scale = line.size / run.face.unitsPerEm;
    operators += ` /${font.id} ${number(line.size)} Tf 1 0 0 -1 ${number(pen)} ${number(baseline)} Tm `;
    operators += runOperators(placedGlyphs(run), font, scale);
    pen += run.glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) * scale;
  }
  return `${operators} ET`;
}

export const number = (value: number): string => {
  const rounded = Math.round(value * 1000) / 1000;
  return rounded === 0 ? "0" : String(rounded);
};

function runOperators(placed: readonly Placed[], font: CidFont, scale: number): string {
  const thousandth = 1000 / font.face.unitsPerEm;
  let operators = "[";
  let codes = "";
  let rise = 0;
  let at = 0;
  const flush = (): void => {
    if (codes !== "") operators += `<${codes}>`;
    codes = "";
  };
  for (const item of placed) {
    if (item.y !== rise) {
      flush();
      operators += `]TJ ${number(item.y * scale)} Ts [`;
      rise = item.y;
    }
    const gap = (item.x - at) * thousandth;
    if (Math.abs(gap) > 0.3) {
      flush();
      operators += number(-gap);
      at += Math.round(gap * 1000) / 1000 / thousandth;
    }
    codes += font.code(item.glyph, item.text);
    at += font.face.advance(item.glyph);
  }
  flush();
  return `${operators}]TJ${rise === 0 ? "" : " 0 Ts"}`;
}

function placedGlyphs(run: LineRun): readonly Placed[] {
  const isRtl = run.level % 2 === 1;
  const placed: Placed[] = [];
  let pen = 0;
  for (const glyph of run.glyphs) {
    placed.push(...readable(glyph, pen, isRtl ? run.face.blank : undefined));
    pen += glyph.advance;
  }
  return isRtl && run.face.blank !== undefined ? guarded(placed, run.face.blank, pen) : placed;
}

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

/** Invisible right-to-left marks beside punctuation at a run's edge keep it on its side when readers reorder. */
function guarded(placed: readonly Placed[], blank: number, width: number): readonly Placed[] {
  const first = placed[0];
  const last = placed.at(-1);
  if (!first || !last) return placed;
  const mark = (x: number): Placed => ({ glyph: blank, text: guard, x, y: 0 });
  return [
    ...(letterOrMark.test(first.text) ? [] : [mark(first.x)]),
    ...placed,
    ...(letterOrMark.test(last.text) ? [] : [mark(width)]),
  ];
}
