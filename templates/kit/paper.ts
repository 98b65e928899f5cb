import type { Locale } from "../../core/kernel/app-error.ts";
import type { IsoDate } from "../../core/kernel/iso-date.ts";
import type { Direction } from "./font-face.ts";
import { createFonts, type FontSource, type Fonts } from "./fonts.ts";
import { PdfSink } from "./pdf-sink.ts";
import { type Values, valuesIn } from "./values.ts";

/** What every template needs and a process makes once: fonts with their caches. */
export type DocumentKit = { readonly fonts: Fonts };

export const createDocumentKit = (source: FontSource): DocumentKit => ({ fonts: createFonts(source) });

/** One paper being written: its language decides direction, digits and the order of columns. */
export type Paper = {
  readonly language: Locale;
  readonly direction: Direction;
  readonly fonts: Fonts;
  readonly values: Values;
  readonly sink: PdfSink;
};

export type PaperInfo = {
  readonly language: Locale;
  readonly title: string;
  readonly author: string;
  /** The day of the paper; no other time enters the file. */
  readonly date: IsoDate;
  readonly size: readonly [number, number];
};

export function openPaper(kit: DocumentKit, info: PaperInfo): Paper {
  const { language, title, author, date, size } = info;
  const documentLanguage = language === "fa" ? "fa-IR" : "en";
  return {
    language,
    direction: language === "fa" ? "rtl" : "ltr",
    fonts: kit.fonts,
    values: valuesIn(language),
    sink: new PdfSink(kit.fonts, { title, author, date, size, language: documentLanguage }),
  };
}
