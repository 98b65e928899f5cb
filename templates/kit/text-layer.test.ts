import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { AppError } from "../../core/kernel/app-error.ts";
import { runs } from "../../tests/support/runs.ts";
import { bidiControls, embeddingLevels, visualOrder } from "./bidi.ts";
import type { Direction, FontFace, Glyph, Script } from "./font-face.ts";
import { readFontSource } from "./font-files.ts";
import { createFonts, type Weight } from "./fonts.ts";
import { itemise } from "./itemise.ts";
import { layOut } from "./layout.ts";
import { run } from "./paper-checks.fixture.ts";
import { type Phrase, phrase } from "./phrase.ts";
import { corpus } from "./text-corpus.fixture.ts";
import { valuesIn } from "./values.ts";

const source = readFontSource();
const fonts = createFonts(source);
const folder = mkdtempSync(join(tmpdir(), "havaleh-text-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const directions: readonly Direction[] = ["rtl", "ltr"];
const plain = (text: string): Phrase => ({ text, spans: [] });
function fribidi(flag: "--levels" | "--vtol", base: Direction): readonly (readonly number[])[] {
  const args = [`--${base}`, flag, "--novisual", "--nopad", "--nobreak"];
  const output = run("fribidi", args, `${corpus.join("\n")}\n`);
  return output
    .trimEnd()
    .split("\n")
    .map((line) => line.trim().split(" ").map(Number));
}

describe("order of text", () => {
  test.each(directions)("levels agree with fribidi on the corpus, base %s", (base) => {
    const expected = fribidi("--levels", base);
    for (const [index, text] of corpus.entries()) {
      const drawn = [...text].map((character) => !bidiControls.test(character));
      const ours = [...embeddingLevels(text, base)].filter((_, place) => drawn[place]);
      const theirs = (expected[index] ?? []).filter((_, place) => drawn[place]);
      expect(ours, text).toEqual(theirs);
    }
    expect(expected).toHaveLength(corpus.length);
  });

  test.each(directions)("visual order agrees with fribidi on the corpus, base %s", (base) => {
    const expected = fribidi("--vtol", base);
    for (const [index, text] of corpus.entries()) {
      const ordered = visualOrder(itemise(text, base, fonts.chains.regular, () => ""));
      const ours = ordered.flatMap((run) => {
        const places = Array.from({ length: run.end - run.start }, (_, step) => run.start + step);
        return run.level % 2 === 1 ? places.reverse() : places;
      });
      // Whether a mark stands before or after its letter in the list is a matter of notation: HarfBuzz places it.
      const isPlaced = (place: number): boolean =>
        !bidiControls.test(text.charAt(place)) && !/\p{M}/u.test(text.charAt(place));
      expect(ours.filter(isPlaced), text).toEqual((expected[index] ?? []).filter(isPlaced));
    }
  });
});

type Piece = {
  readonly text: string;
  readonly direction: Direction;
  readonly script: Script;
  readonly glyphs: readonly Glyph[];
};

/** Runs of the corpus set alone, so that the oracle needs no context. */
function pieces(face: FontFace, weight: Weight): readonly Piece[] {
  const chain = [face, ...fonts.chains[weight].filter((other) => other !== face)];
  const found = new Map<string, Piece>();
  for (const line of corpus) {
    for (const run of itemise(line, "rtl", chain, () => "")) {
      if (run.face !== face) continue;
      const text = line.slice(run.start, run.end);
      const direction: Direction = run.level % 2 === 1 ? "rtl" : "ltr";
      const { script } = run;
      const glyphs = face.shape(text, 0, text.length, { direction, script, language: "fa", tabular: false });
      found.set(`${direction}${script}${text}`, { text, direction, script, glyphs });
    }
  }
  return [...found.values()];
}

function hbShape(
  fontPath: string,
  direction: Direction,
  script: Script,
  lines: readonly string[],
  extra: readonly string[] = [],
) {
  const textPath = join(folder, "text.txt");
  writeFileSync(textPath, lines.join("\n"));
  const args = [
    ...["--shapers=ot", `--direction=${direction}`, `--script=${script}`, "--language=fa"],
    ...["--cluster-level=1", "--no-glyph-names", "--no-clusters", ...extra],
    ...[`--text-file=${textPath}`, fontPath],
  ];
  return run("hb-shape", args).trimEnd().split("\n");
}

/** The reference's notation: [glyph@x,y+advance|...]. */
function inNotation(glyphs: readonly Glyph[], face: FontFace, space: number): string {
  const items = glyphs.map((item) => {
    const isHidden = item.advance === 0 && item.glyph === face.blank;
    const offset = item.x === 0 && item.y === 0 ? "" : `@${item.x},${item.y}`;
    return `${isHidden ? space : item.glyph}${offset}+${item.advance}`;
  });
  return `[${items.join("|")}]`;
}

const faces = [
  { name: "Vazirmatn-Regular", bytes: source.regular, weight: "regular", index: 0 },
  { name: "Vazirmatn-Bold", bytes: source.bold, weight: "bold", index: 0 },
  { name: "DejaVuSans", bytes: source.fallback, weight: "regular", index: 1 },
] as const;

describe("shapes of text", () => {
  test.each(faces)(
    "glyphs, advances and offsets of $name equal hb-shape's on the corpus",
    ({ name, bytes, weight, index }) => {
      const face = fonts.chains[weight][index];
      if (!face) throw new Error("no such face");
      const path = join(folder, `${name}.ttf`);
      writeFileSync(path, bytes);
      const [spaceText] = hbShape(path, "ltr", "Latn", [" "]);
      const space = Number(/\[(\d+)/.exec(spaceText ?? "")?.[1]);
      const all = pieces(face, weight);
      for (const direction of directions) {
        for (const script of ["Arab", "Latn"] as const) {
          const group = all.filter((piece) => piece.direction === direction && piece.script === script);
          if (group.length === 0) continue;
          const expected = hbShape(
            path,
            direction,
            script,
            group.map((piece) => piece.text),
          );
          expect(group.map((piece) => `${piece.text} ${inNotation(piece.glyphs, face, space)}`)).toEqual(
            group.map((piece, place) => `${piece.text} ${expected[place]}`),
          );
        }
      }
      expect(all.length).toBeGreaterThan(250);
    },
  );

  test("a run cut inside a word still joins, as hb-shape with context does", () => {
    const [face] = fonts.chains.regular;
    if (!face) throw new Error("no face");
    const path = join(folder, "context.ttf");
    writeFileSync(path, source.regular);
    const word = "پتروشیمی";
    const options = { direction: "rtl", script: "Arab", language: "fa", tabular: false } as const;
    for (let cut = 1; cut < word.length; cut += 1) {
      const [first] = hbShape(path, "rtl", "Arab", [word.slice(0, cut)], [`--text-after=${word.slice(cut)}`]);
      const [second] = hbShape(
        path,
        "rtl",
        "Arab",
        [word.slice(cut)],
        [`--text-before=${word.slice(0, cut)}`],
      );
      expect(inNotation(face.shape(word, 0, cut, options), face, -1)).toBe(first);
      expect(inNotation(face.shape(word, cut, word.length, options), face, -1)).toBe(second);
    }
  });

  test("a character that no font has is refused with its name and its field", () => {
    const values = valuesIn("fa");
    const source = phrase`نام: ${values.text("شرکت 𓀀", "customer name")}`;
    const style = {
      chain: fonts.chains.regular,
      size: 9,
      direction: "rtl",
      language: "fa",
      tabular: false,
    } as const;
    const attempt = (): unknown => layOut(source, style, 200);
    expect(attempt).toThrow(AppError);
    expect(attempt).toThrow(
      expect.objectContaining({
        code: "document.missingGlyph",
        params: { character: "𓀀", codePoint: "U+13000", field: "customer name" },
      }),
    );
  });

  test("a character missing in the first font comes from the fallback", () => {
    const pieces = itemise("تأیید ✓", "rtl", fonts.chains.regular, () => "");
    expect(pieces.map((run) => run.face.name)).toEqual(["Vazirmatn-Regular", "DejaVuSans"]);
  });
});

/** Letters of both directions, three kinds of digits, punctuation and every directional control. */
const hostileCharacters = [
  ...[
    "ا",
    "ب",
    "لا",
    "ی",
    "A",
    "z",
    "1",
    "۲",
    "٣",
    " ",
    "-",
    "/",
    ".",
    ",",
    "،",
    ":",
    "(",
    ")",
    "[",
    "«",
    "%",
    "٪",
  ],
  ...["\u200e", "\u200f", "\u061c", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e"],
  ...["\u2066", "\u2067", "\u2068", "\u2069", "\u2028", "\u2029", "\n", "\t", "\u200c", "\u200d", "\u0651"],
] as const;

describe("lines", () => {
  const style = {
    chain: fonts.chains.regular,
    size: 9,
    direction: "rtl",
    language: "fa",
    tabular: false,
  } as const;
  const textOf = (line: { runs: readonly { level: number; glyphs: readonly Glyph[] }[] }): string =>
    line.runs
      .flatMap((run) => (run.level % 2 === 1 ? [...run.glyphs].reverse() : run.glyphs))
      .map((glyph) => glyph.text)
      .join("");

  test("no line is wider than its box and no character is lost, at any width", () => {
    for (const text of corpus) {
      for (const width of [40, 90, 200]) {
        const lines = layOut(plain(text), style, width);
        for (const line of lines) expect(line.width, text).toBeLessThanOrEqual(width + 0.01);
        const drawn = lines.map(textOf).join("");
        const letters = (value: string): string =>
          [...value.replaceAll(/[\s\u061c\u200e\u200f\u2066-\u2069]/g, "")].sort().join("");
        expect(letters(drawn), text).toBe(letters(text));
      }
    }
  });

  test("codes, dates and amounts are never split", () => {
    const values = valuesIn("fa");
    const source = phrase`شبا ${values.iban("IR490180000000469168138292", "iban")} و ${values.code("P-1405-000116", "number")} مورخ ${values.date("2026-11-21" as never, "date")}`;
    // Just wide enough for the account number alone: broken anywhere, its first groups would fit beside the word before it.
    const iban = layOut(phrase`${values.iban("IR490180000000469168138292", "iban")}`, style, 1000)[0];
    const lines = layOut(source, style, (iban?.width ?? 0) + 2).map(textOf);
    expect(lines.some((line) => line.includes("IR49 0180 0000 0046 9168 1382 92"))).toBe(true);
    expect(lines.some((line) => line.includes("P-1405-000116"))).toBe(true);
    expect(lines.some((line) => line.includes("۱۴۰۵/۰۸/۳۰"))).toBe(true);
  });

  test("a grade with a hyphen stays whole", () => {
    const lines = layOut(plain("پلی‌پروپیلن رندوم کوپلیمر PP-RP340"), style, 120).map(textOf);
    expect(lines.at(-1)).toContain("PP-RP340");
  });

  test("whatever is typed into a field, the fields beside it keep their place and their figures", () => {
    const values = valuesIn("fa");
    const beside = phrase` مبلغ ${values.integer(1_234_567, "amount")} شماره ${values.code("P-1405-000116", "number")}`;
    const typed = fc
      .array(fc.constantFrom(...hostileCharacters), { maxLength: 40 })
      .map((parts) => parts.join(""));
    const glyphsOf = (source: Phrase): readonly string[] =>
      layOut(source, style, Number.POSITIVE_INFINITY).flatMap((line) =>
        line.runs.flatMap((piece) => piece.glyphs.map((glyph) => `${glyph.glyph} ${glyph.text}`)),
      );
    // The line runs right to left, so what stands after the typed field is drawn first.
    const expected = glyphsOf(beside);
    const property = fc.property(typed, (text) => {
      const drawn = glyphsOf(phrase`${values.text(text, "name")}${beside}`);
      expect(drawn.slice(0, expected.length)).toEqual(expected);
    });
    fc.assert(property, runs(10_000));
  });

  test("directional controls in a typed text cannot reorder the fields beside it", () => {
    const values = valuesIn("fa");
    const hostile = "نگین\u202e\u2067\u2069 شرق\u2028";
    const layout = (name: string): readonly string[] =>
      layOut(
        phrase`${values.text(name, "name")} مبلغ ${values.integer(1_234_567, "amount")} شماره ${values.code("P-1", "number")}`,
        style,
        1000,
      ).map(textOf);
    expect(layout(hostile)).toEqual(layout("نگین شرق"));
  });
});
