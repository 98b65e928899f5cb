import { toLatinDigits } from "./digits.ts";

/** Marks without a sound of their own: direction marks, joiners, soft hyphen, byte order mark, tatweel. */
const silent = /\u200d|[\u00ad\u061c\u0640\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const arabicMarks = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;
const halfSpace = /\u200c/g;
const notWord = /[^\p{L}\p{N}\p{M}]+/gu;

const letterFolds: ReadonlyMap<string, string> = new Map([
  ["ي", "ی"],
  ["ى", "ی"],
  ["ك", "ک"],
  ["أ", "ا"],
  ["إ", "ا"],
  ["ٱ", "ا"],
  ["آ", "ا"],
  ["ة", "ه"],
  ["ۀ", "ه"],
]);

/** Compatibility forms, letter case and silent marks folded away; letters that sort differently stay apart. */
function plainText(text: string): string {
  const composed = text.replaceAll(halfSpace, " ").replaceAll(silent, "").normalize("NFKC").toLowerCase();
  return toLatinDigits(composed.normalize("NFKC").replaceAll(silent, ""));
}

const spaced = (text: string): string => text.replaceAll(notWord, " ").trim();

/**
 * The form in which two spellings of the same words are equal; for search, duplicates and import.
 * Folds Arabic and Persian letters, digits, half spaces, harakat, direction marks and punctuation; idempotent.
 */
export function normaliseForSearch(text: string): string {
  const folded = plainText(text)
    .replaceAll(arabicMarks, "")
    .replaceAll(/[يىكأإٱآةۀ]/g, (letter) => letterFolds.get(letter) ?? letter);
  return spaced(folded.normalize("NFKC"));
}

/** The order of the Persian alphabet; the hamza and its seats stand after ا, as in the Persian order of Unicode. */
const letterOrder = "آاءبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";

const seats: ReadonlyMap<string, string> = new Map([
  ["ٱ", "ا"],
  ["أ", "ء"],
  ["إ", "ء"],
  ["ؤ", "ء"],
  ["ئ", "ء"],
  ["ك", "ک"],
  ["ة", "ه"],
  ["ۀ", "ه"],
  ["ي", "ی"],
  ["ى", "ی"],
]);

/** Code of آ in the key: the 34 letters then end just below the Latin letters and stand above the digits. */
const firstLetterCode = 0x61 - letterOrder.length;

/** A key whose byte order is the Persian order: space, digits, Persian letters, Latin letters, everything else. */
export function sortKeyOf(text: string): string {
  const letters = spaced(plainText(text).replaceAll(arabicMarks, ""));
  return [...letters]
    .map((letter) => {
      const place = letterOrder.indexOf(seats.get(letter) ?? letter);
      return place === -1 ? letter : String.fromCharCode(firstLetterCode + place);
    })
    .join("");
}

/** Digits to Latin, without spaces, dashes and direction marks; letter case stays. */
export function normaliseIdentifier(text: string): string {
  return toLatinDigits(text)
    .replaceAll(silent, "")
    .replaceAll(/[\s\u200c\u2010-\u2015\u2212-]/g, "");
}
