import { AppError } from "../../core/kernel/app-error.ts";
import { bidiControls, embeddingLevels } from "./bidi.ts";
import type { Direction, FontFace, Script } from "./font-face.ts";

/** A stretch of one level, one script and one font, text[start, end). */
export type TextRun = {
  readonly start: number;
  readonly end: number;
  readonly level: number;
  readonly script: Script;
  readonly face: FontFace;
};

type Character = {
  readonly start: number;
  readonly end: number;
  readonly level: number;
  readonly script: Script | null;
  readonly face: FontFace;
};

const arabic = /\p{Script=Arabic}/u;
const latin = /\p{Script=Latin}/u;
/** Drawn with the letter before it: marks, joiners, variation selectors. */
const attached = /\p{M}|\u200c|\u200d|\p{Variation_Selector}/u;

/**
 * Cuts a paragraph into runs, controls left out; the first font of the chain that has the character wins.
 * Refuses `document.missingGlyph` with the character and the field that holds it.
 */
export function itemise(
  text: string,
  base: Direction,
  chain: readonly FontFace[],
  fieldAt: (index: number) => string,
): readonly TextRun[] {
  return joinRuns(withScripts(readCharacters(text, base, chain, fieldAt), base));
}

function readCharacters(
  text: string,
  base: Direction,
  chain: readonly FontFace[],
  fieldAt: (index: number) => string,
): Character[] {
  const levels = embeddingLevels(text, base);
  const characters: Character[] = [];
  let face: FontFace | undefined;
  let index = 0;
  for (const character of text) {
    const start = index;
    index += character.length;
    if (bidiControls.test(character)) {
      face = undefined;
      continue;
    }
    face = chooseFace(character, chain, face) ?? refuse(character, fieldAt(start));
    const script = arabic.test(character) ? "Arab" : latin.test(character) ? "Latn" : null;
    characters.push({ start, end: index, level: levels[start] ?? 0, script, face });
  }
  return characters;
}

function chooseFace(
  character: string,
  chain: readonly FontFace[],
  current: FontFace | undefined,
): FontFace | undefined {
  const codePoint = character.codePointAt(0) ?? 0;
  if (current && attached.test(character) && current.covers(codePoint)) return current;
  return chain.find((face) => face.covers(codePoint));
}

function refuse(character: string, field: string): never {
  const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  throw new AppError("document.missingGlyph", { character, codePoint: `U+${codePoint}`, field });
}

// A character common to all scripts (space, digit, bracket) goes with the letters before it, at the start with those after.
function withScripts(characters: readonly Character[], base: Direction): TextRun[] {
  let script: Script =
    characters.find((character) => character.script !== null)?.script ?? (base === "rtl" ? "Arab" : "Latn");
  return characters.map((character) => {
    script = character.script ?? script;
    return { ...character, script };
  });
}

function joinRuns(characters: readonly TextRun[]): TextRun[] {
  const runs: TextRun[] = [];
  for (const next of characters) {
    const last = runs.at(-1);
    const isSame =
      last?.end === next.start &&
      last.level === next.level &&
      last.script === next.script &&
      last.face === next.face;
    if (last && isSame) runs[runs.length - 1] = { ...last, end: next.end };
    else runs.push(next);
  }
  return runs;
}
