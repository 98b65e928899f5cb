import type { Locale } from "../../core/kernel/app-error.ts";
import type { Direction } from "./font-face.ts";

const isolateLtr = "\u2066";
const isolateRtl = "\u2067";
const popIsolate = "\u2069";

/** A field of data on paper; only the makers in values.ts build one. */
export type Value = {
  readonly text: string;
  readonly direction: Direction;
  /** Name of the field, for refusals. */
  readonly field: string;
  /** Codes, dates and amounts stay on one line. */
  readonly isWhole: boolean;
};

/** Where a field stands in a phrase, text[start, end) without its isolates. */
export type FieldSpan = {
  readonly start: number;
  readonly end: number;
  readonly field: string;
  readonly isWhole: boolean;
};

/** Words of the template with fields of data between them; the only thing that may be drawn. */
export type Phrase = { readonly text: string; readonly spans: readonly FieldSpan[] };

/** phrase`اعتبار تا ${values.date(day)}`: every value is isolated, so it cannot reorder its neighbours. */
export function phrase(words: TemplateStringsArray, ...holes: readonly (Value | Phrase)[]): Phrase {
  const parts: (string | Value | Phrase)[] = [words[0] ?? ""];
  for (const [index, hole] of holes.entries()) parts.push(hole, words[index + 1] ?? "");
  return joined(parts);
}

/** Words of the template alone, by language. */
export const words = (both: Readonly<Record<Locale, string>>, language: Locale): Phrase => ({
  text: both[language],
  spans: [],
});

/** A value alone as a phrase. */
export const only = (value: Value | Phrase): Phrase => phrase`${value}`;

/** Phrases in a row with the words of `between` after each but the last. */
export function listed(phrases: readonly (Value | Phrase)[], between: string): Phrase {
  return joined(phrases.flatMap((part, index) => (index === 0 ? [part] : [between, part])));
}

function joined(parts: readonly (string | Value | Phrase)[]): Phrase {
  let text = "";
  const spans: FieldSpan[] = [];
  for (const part of parts) {
    if (typeof part === "string") {
      text += part;
    } else if ("spans" in part) {
      for (const span of part.spans) {
        spans.push({ ...span, start: span.start + text.length, end: span.end + text.length });
      }
      text += part.text;
    } else {
      text += part.direction === "rtl" ? isolateRtl : isolateLtr;
      const start = text.length;
      text += part.text;
      spans.push({ start, end: text.length, field: part.field, isWhole: part.isWhole });
      text += popIsolate;
    }
  }
  return { text, spans };
}

/** The field at a place of the text; the template's own words answer "text of the form". */
export function fieldAt(source: Phrase, index: number): string {
  return source.spans.find((span) => index >= span.start && index < span.end)?.field ?? "text of the form";
}
