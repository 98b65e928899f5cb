import { type Block, row, rule, stack, text } from "./blocks.ts";
import type { Direction } from "./font-face.ts";
import { type Align, colours, type Look, looks } from "./look.ts";
import type { Paper } from "./paper.ts";
import type { Phrase } from "./phrase.ts";

export type PageFrame = {
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
  /** Drawn under everything when a page begins. */
  readonly ground: (paper: Paper) => void;
  /** The head of a page, counted from 0. */
  readonly head: (page: number, width: number) => Block;
  /** The foot, made when the number of pages is known. */
  readonly foot: (page: number, pages: number, width: number) => Block;
};

export type TableColumn = {
  readonly head: Phrase;
  /** Points; one column without a width takes the rest. */
  readonly width: number | null;
  readonly align: Align;
  /** Figures of one width. */
  readonly isFigure?: boolean;
};

const cellPadding = { x: 5, y: 5 };

/** Puts blocks on pages from top to bottom; a block is never cut, a table breaks between rows under a repeated head. */
export class Flow {
  readonly width: number;
  readonly #paper: Paper;
  readonly #frame: PageFrame;
  #y = 0;
  #bodyTop = 0;

  constructor(paper: Paper, frame: PageFrame) {
    this.#paper = paper;
    this.#frame = frame;
    this.width = paper.sink.size[0] - 2 * frame.side;
    this.#newPage();
  }

  add(block: Block, gapAfter = 0): void {
    if (this.#y + block.height > this.#limit) this.#newPage();
    block.draw(this.#paper.sink, this.#frame.side, this.#y);
    this.#y += block.height + gapAfter;
  }

  /** Keeps blocks on one page, so that signatures never stand alone; too many of them are added one by one. */
  addTogether(blocks: readonly Block[], gapBetween: number): void {
    const whole = stack(blocks, gapBetween);
    if (whole.height <= this.#limit - this.#bodyTop) this.add(whole);
    else for (const block of blocks) this.add(block, gapBetween);
  }

  gap(height: number): void {
    this.#y = Math.min(this.#y + height, this.#limit);
  }

  /** Points left on this page. */
  get room(): number {
    return this.#limit - this.#y;
  }

  /** `isRuled` draws lines between the columns too, for tables to fill by hand. */
  table(columns: readonly TableColumn[], rows: readonly (readonly Phrase[])[], isRuled = false): void {
    const widths = columnWidths(columns, this.width);
    const head = this.#headRow(columns, widths);
    const first = rows[0] && this.#bodyRow(columns, widths, rows[0]);
    if (head.height + (first?.height ?? 0) > this.room) this.#newPage();
    this.add(head);
    for (const cells of rows) {
      const body = this.#bodyRow(columns, widths, cells);
      if (body.height > this.room) {
        this.#newPage();
        this.add(head);
      }
      this.add(isRuled ? ruled(body, widths, this.#paper.direction) : body);
    }
  }

  /** Draws the feet and closes the file. */
  async finish(): Promise<Uint8Array> {
    const { sink } = this.#paper;
    for (let page = 0; page < sink.pageCount; page += 1) {
      sink.turnTo(page);
      const foot = this.#frame.foot(page, sink.pageCount, this.width);
      foot.draw(sink, this.#frame.side, sink.size[1] - this.#frame.bottom - foot.height);
    }
    return sink.end();
  }

  get #limit(): number {
    return this.#paper.sink.size[1] - this.#frame.bottom - footRoom;
  }

  #newPage(): void {
    const { sink } = this.#paper;
    sink.addPage();
    this.#frame.ground(this.#paper);
    const head = this.#frame.head(sink.pageCount - 1, this.width);
    head.draw(sink, this.#frame.side, this.#frame.top);
    this.#bodyTop = this.#frame.top + head.height;
    this.#y = this.#bodyTop;
  }

  #headRow(columns: readonly TableColumn[], widths: readonly number[]): Block {
    const cells = columns.map((column, index) =>
      this.#cell(column.head, { ...looks.columnHead, align: column.align }, widths[index] ?? 0),
    );
    const inner = row(this.#paper.direction, cells, 0, true);
    return {
      ...inner,
      draw: (sink, x, y) => {
        sink.box(x, y, inner.width, inner.height, { fill: colours.accentSoft });
        inner.draw(sink, x, y);
        sink.line([x, y + inner.height], [x + inner.width, y + inner.height], {
          colour: colours.accent,
          width: 0.8,
        });
      },
    };
  }

  #bodyRow(columns: readonly TableColumn[], widths: readonly number[], cells: readonly Phrase[]): Block {
    const blocks = columns.map((column, index) => {
      const look = column.isFigure
        ? { ...looks.figure, align: column.align }
        : { ...looks.body, align: column.align };
      return this.#cell(cells[index] ?? empty, look, widths[index] ?? 0);
    });
    return stack([row(this.#paper.direction, blocks), rule(this.width)]);
  }

  #cell(content: Phrase, look: Look, width: number): Block {
    const inner = text(this.#paper, content, look, width - 2 * cellPadding.x);
    return {
      width,
      height: inner.height + 2 * cellPadding.y,
      draw: (sink, x, y) => inner.draw(sink, x + cellPadding.x, y + cellPadding.y),
    };
  }
}

function ruled(body: Block, widths: readonly number[], direction: Direction): Block {
  const stroke = { colour: colours.line, width: 0.5 };
  const physical = direction === "rtl" ? [...widths].reverse() : widths;
  return {
    ...body,
    draw: (sink, x, y) => {
      body.draw(sink, x, y);
      let at = x;
      for (const width of [0, ...physical]) {
        at += width;
        sink.line([at, y], [at, y + body.height], stroke);
      }
    },
  };
}

const footRoom = 30;
const empty: Phrase = { text: "", spans: [] };

function columnWidths(columns: readonly TableColumn[], width: number): readonly number[] {
  const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  const free = columns.filter((column) => column.width === null).length;
  return columns.map((column) => column.width ?? (width - fixed) / Math.max(1, free));
}
