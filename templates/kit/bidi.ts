import bidiFactory from "bidi-js";
import type { Direction } from "./font-face.ts";

const bidi = bidiFactory();

/** Directional controls; they order the text and are never drawn. */
export const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Embedding level of every UTF-16 unit (UAX #9 with isolates); the base direction is given, never guessed. */
export function embeddingLevels(text: string, base: Direction): Uint8Array {
  return bidi.getEmbeddingLevels(text, base).levels;
}

/** Rule L2: from logical to visual order of the pieces of one line. */
export function visualOrder<Piece extends { readonly level: number }>(pieces: readonly Piece[]): Piece[] {
  const ordered = [...pieces];
  const highest = Math.max(0, ...pieces.map((piece) => piece.level));
  const lowestOdd = Math.min(
    ...pieces.map((piece) => piece.level).filter((level) => level % 2 === 1),
    highest + 1,
  );
  for (let level = highest; level >= lowestOdd; level -= 1) reverseFrom(ordered, level);
  return ordered;
}

function reverseFrom<Piece extends { readonly level: number }>(pieces: Piece[], level: number): void {
  let index = 0;
  while (index < pieces.length) {
    let end = index;
    while ((pieces[end]?.level ?? -1) >= level) end += 1;
    if (end > index) pieces.splice(index, end - index, ...pieces.slice(index, end).reverse());
    index = Math.max(end, index + 1);
  }
}
