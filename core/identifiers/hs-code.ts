import { plain } from "./check-sums.ts";

const lastChapter = 97;
/** Kept free by the convention for later use. */
const reservedChapter = 77;

/** The six or eight Latin digits of a tariff code without dots, or null; whether it exists the tariff of the year says. */
export function parseHsCode(text: string): string | null {
  const digits = plain(text).replaceAll(/[. ]/g, "");
  if (!/^(?:[0-9]{6}|[0-9]{8})$/.test(digits)) return null;
  const chapter = Number(digits.slice(0, 2));
  return chapter >= 1 && chapter <= lastChapter && chapter !== reservedChapter ? digits : null;
}

export const isHsCode = (text: string): boolean => parseHsCode(text) !== null;
