import { type Block, boxed, row, space, styleOf, text, widestOf } from "./blocks.ts";
import { layOut } from "./layout.ts";
import { colours, looks } from "./look.ts";
import type { Paper } from "./paper.ts";
import { paperWords } from "./paper-words.ts";
import { type Phrase, words } from "./phrase.ts";

/** What a paper is besides valid: a draft, void or a copy. */
export type PaperMark = { readonly word: Phrase; readonly kind: "draft" | "void" | "copy" };

export function paperMark(paper: Paper, kind: PaperMark["kind"] | null): PaperMark | null {
  return kind === null ? null : { word: words(paperWords[kind], paper.language), kind };
}

/** The mark as a small double-ruled stamp under the title, at the end side. */
export function markStamp(paper: Paper, mark: PaperMark, width: number): Block {
  const colour = mark.kind === "void" ? colours.stop : colours.inkSoft;
  const look = { ...looks.strong, size: 10, colour, align: "center" as const };
  const inner = text(paper, mark.word, look, widestOf(paper, [mark.word], look) + 20);
  const stamp = boxed(inner, { x: 0, y: 1 }, { stroke: { colour, width: 1 }, radius: 3 });
  const outer = boxed(stamp, { x: 1.8, y: 1.8 }, { stroke: { colour, width: 0.4 }, radius: 4 });
  return row(paper.direction, [space(width - outer.width, 0), outer]);
}

/** The mark as one large pale word across the page, under everything. */
export function watermark(paper: Paper, mark: PaperMark | null): void {
  if (!mark) return;
  const { sink } = paper;
  const [width, height] = sink.size;
  const look = { ...looks.strong, size: 104 };
  const line = layOut(mark.word, styleOf(paper, look), Number.POSITIVE_INFINITY)[0];
  if (!line) return;
  const colour = mark.kind === "void" ? colours.voidMark : colours.draftMark;
  sink.turned(width / 2, height / 2, 32, () => sink.outline(line, -line.width / 2, 30, colour));
}
