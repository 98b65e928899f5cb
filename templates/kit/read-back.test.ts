import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { isoDate } from "../../core/kernel/iso-date.ts";
import { readFontSource } from "./font-files.ts";
import { createFonts } from "./fonts.ts";
import { layOut } from "./layout.ts";
import { a4 } from "./look.ts";
import { run } from "./paper-checks.fixture.ts";
import { PdfSink } from "./pdf-sink.ts";
import { corpus } from "./text-corpus.fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "havaleh-read-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const clean = (text: string): string =>
  text
    .replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();

/** Every string on its own page, read back page by page. */
async function readBack(): Promise<readonly string[]> {
  const fonts = createFonts(readFontSource());
  const info = { title: "corpus", author: "test", language: "fa-IR", date: isoDate("2026-11-21"), size: a4 };
  const sink = new PdfSink(fonts, info);
  const style = {
    chain: fonts.chains.regular,
    size: 11,
    direction: "rtl",
    language: "fa",
    tabular: false,
  } as const;
  for (const text of corpus) {
    sink.addPage();
    for (const line of layOut({ text, spans: [] }, style, 1000))
      sink.text(line, 560 - line.width, 100, "000000");
  }
  const path = join(folder, "corpus.pdf");
  writeFileSync(path, await sink.end());
  const text = run("pdftotext", [path, "-"]);
  return text.split("\f").slice(0, corpus.length).map(clean);
}

test("pdftotext finds the words and codes of the corpus, and most lines letter by letter", async () => {
  const pages = await readBack();
  const words = corpus.flatMap((text, index) =>
    (clean(text).match(/[\p{L}\p{M}\u200c]{2,}|[\p{L}\p{N}][\p{L}\p{N}٬٫.,/-]*[\p{L}\p{N}]/gu) ?? []).map(
      (word) => ({ word, index }),
    ),
  );
  const lost = words.filter(({ word, index }) => !pages[index]?.includes(word));
  const exact = corpus.filter((text, index) => pages[index] === clean(text));
  expect(pages).toHaveLength(corpus.length);
  // Readers order a mixed line by rules of their own; words and codes must survive, whole lines nearly always.
  expect(lost.length / words.length, JSON.stringify(lost)).toBeLessThan(0.01);
  expect(exact.length / corpus.length).toBeGreaterThan(0.9);
});
