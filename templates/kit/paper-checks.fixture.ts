import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Reads made papers back with other programs: poppler, qpdf, zbar. */
function withFile<Answer>(pdf: Uint8Array, read: (path: string, folder: string) => Answer): Answer {
  const folder = mkdtempSync(join(tmpdir(), "havaleh-paper-"));
  try {
    const path = join(folder, "paper.pdf");
    writeFileSync(path, pdf);
    return read(path, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs another program of the machine and answers what it prints; its complaints become the fault. */
export const run = (command: string, args: readonly string[], input = ""): string =>
  execFileSync(command, args, { encoding: "utf8", input, stdio: ["pipe", "pipe", "pipe"] });

/** The text of all pages, or of those from `firstPage` on, without directional controls, one space between words. */
export const textOf = (pdf: Uint8Array, firstPage = 1): string =>
  withFile(pdf, (path) => run("pdftotext", ["-f", String(firstPage), path, "-"]))
    .replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replaceAll(/\s+/g, " ");

/** Throws what qpdf says about a file that is not clean. */
export const checkStructure = (pdf: Uint8Array): string =>
  withFile(pdf, (path) => run("qpdf", ["--check", path]));

export const pageCount = (pdf: Uint8Array): number =>
  Number(withFile(pdf, (path) => run("qpdf", ["--show-npages", path])));

/** What a phone reads from the first page at 200 dots per inch. */
export const qrTexts = (pdf: Uint8Array): readonly string[] =>
  withFile(pdf, (path, folder) => {
    run("pdftoppm", ["-r", "200", "-png", "-singlefile", path, join(folder, "page")]);
    return run("zbarimg", ["--raw", "-q", join(folder, "page.png")])
      .trim()
      .split("\n");
  });

/** Words of the values that the text does not hold; marks of punctuation at a word's edge do not count. */
export function missingWords(text: string, values: readonly string[]): readonly string[] {
  const words = values.flatMap((value) => value.split(" ").map(stripped)).filter((word) => word !== "");
  return words.filter((word) => !text.includes(word));
}

const stripped = (word: string): string => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}٪%]+$/gu, "");
