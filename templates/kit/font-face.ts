import * as hb from "harfbuzzjs";

export type Direction = "ltr" | "rtl";
export type Script = "Arab" | "Latn";

/** One glyph in visual order, in font units; `cluster` counts from the start of the shaped piece. */
export type Glyph = {
  readonly glyph: number;
  readonly cluster: number;
  readonly advance: number;
  readonly x: number;
  readonly y: number;
  /** The characters this glyph stands for; empty on the further glyphs of a cluster. */
  readonly text: string;
};

/** M, L, Q, C or Z with its coordinates. */
export type OutlineSegment = { readonly type: string; readonly values: readonly number[] };

export type ShapeOptions = {
  readonly direction: Direction;
  readonly script: Script;
  readonly language: string;
  /** Figures of one width, for columns. */
  readonly tabular: boolean;
};

const ZWNJ = 0x200c;
const contextLength = 5;
const cacheLimit = 20_000;
const arabicLetter = /\p{Script=Arabic}|\p{M}|\u0640|\u200c|\u200d/u;

/** A font file ready to shape; lives as long as the process and keeps what it shaped. */
export class FontFace {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly unitsPerEm: number;
  /** Above and below the baseline, as parts of the em. */
  readonly ascent: number;
  readonly descent: number;
  /** A glyph without ink and width, to carry invisible characters; undefined when the font has none. */
  readonly blank: number | undefined;
  readonly #font: hb.Font;
  readonly #buffer = new hb.Buffer();
  readonly #space: number | undefined;
  readonly #tabular = new hb.Feature("tnum", 1);
  readonly #shaped = new Map<string, readonly Glyph[]>();
  readonly #covered = new Map<number, boolean>();
  readonly #advances = new Map<number, number>();

  constructor(bytes: Uint8Array, name: string) {
    const face = new hb.Face(new hb.Blob(bytes));
    this.bytes = bytes;
    this.name = name;
    this.#font = new hb.Font(face);
    this.unitsPerEm = face.upem;
    const extents = this.#font.hExtents();
    this.ascent = extents.ascender / face.upem;
    this.descent = -extents.descender / face.upem;
    this.blank = this.#font.nominalGlyph(ZWNJ);
    this.#space = this.#font.nominalGlyph(0x20);
  }

  /** True when the font draws the character itself or all parts of its decomposition. */
  covers(codePoint: number): boolean {
    const known = this.#covered.get(codePoint);
    if (known !== undefined) return known;
    const character = String.fromCodePoint(codePoint);
    const parts = [...character.normalize("NFD")];
    const isCovered =
      this.#font.nominalGlyph(codePoint) !== undefined ||
      (parts.length > 1 &&
        parts.every((part) => this.#font.nominalGlyph(part.codePointAt(0) ?? 0) !== undefined));
    this.#covered.set(codePoint, isCovered);
    return isCovered;
  }

  advance(glyph: number): number {
    const known = this.#advances.get(glyph);
    if (known !== undefined) return known;
    const advance = this.#font.glyphHAdvance(glyph);
    this.#advances.set(glyph, advance);
    return advance;
  }

  /** The contour of a glyph in font units, y growing upwards. */
  outline(glyph: number): readonly OutlineSegment[] {
    return this.#font.glyphToJson(glyph);
  }

  /** Shapes text[start, end) with its neighbours as joining context, so that a run edge inside a word still joins. */
  shape(text: string, start: number, end: number, options: ShapeOptions): readonly Glyph[] {
    const piece = text.slice(start, end);
    const before = joiningContext(text.slice(Math.max(0, start - contextLength), start), "before");
    const after = joiningContext(text.slice(end, end + contextLength), "after");
    const { direction, script, language, tabular } = options;
    const key = `${direction}${script}${language}${tabular ? "t" : ""}\n${before}\n${piece}\n${after}`;
    const known = this.#shaped.get(key);
    if (known) return known;
    const glyphs = this.#shapeUncached(before, piece, after, options);
    if (this.#shaped.size >= cacheLimit) this.#shaped.clear();
    this.#shaped.set(key, glyphs);
    return glyphs;
  }

  #shapeUncached(before: string, piece: string, after: string, options: ShapeOptions): readonly Glyph[] {
    const buffer = this.#buffer;
    buffer.clearContents();
    buffer.addText(before + piece + after, before.length, piece.length);
    buffer.setDirection(options.direction === "rtl" ? hb.Direction.RTL : hb.Direction.LTR);
    buffer.setScript(options.script);
    buffer.setLanguage(options.language);
    buffer.setClusterLevel(hb.ClusterLevel.MONOTONE_CHARACTERS);
    hb.shape(this.#font, buffer, options.tabular ? [this.#tabular] : undefined);
    const glyphs = buffer.getGlyphInfosAndPositions().map((item) => ({
      glyph: this.#blankFor(item.codepoint, item.xAdvance ?? 0),
      cluster: item.cluster - before.length,
      advance: item.xAdvance ?? 0,
      x: item.xOffset ?? 0,
      y: item.yOffset ?? 0,
      text: "",
    }));
    return withText(glyphs, piece, options.direction);
  }

  // HarfBuzz hides an ignorable character behind a space of no width; the blank glyph keeps it apart from real spaces.
  #blankFor(glyph: number, advance: number): number {
    return advance === 0 && glyph === this.#space && this.blank !== undefined ? this.blank : glyph;
  }
}

// Only a neighbour that can join changes the shape; dropping the rest keeps the cache small.
function joiningContext(context: string, side: "before" | "after"): string {
  const characters = [...context];
  let kept = "";
  const nearestFirst = side === "before" ? characters.reverse() : characters;
  for (const character of nearestFirst) {
    if (!arabicLetter.test(character)) break;
    kept = side === "before" ? character + kept : kept + character;
  }
  return kept;
}

function withText(glyphs: readonly Glyph[], piece: string, direction: Direction): readonly Glyph[] {
  const starts = [...new Set(glyphs.map((item) => item.cluster))].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? piece.length]));
  const seen = new Set<number>();
  const logical = direction === "rtl" ? [...glyphs].reverse() : glyphs;
  const named = logical.map((item) => {
    if (seen.has(item.cluster)) return item;
    seen.add(item.cluster);
    return { ...item, text: piece.slice(item.cluster, ends.get(item.cluster)) };
  });
  return direction === "rtl" ? named.reverse() : named;
}
