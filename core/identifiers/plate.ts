import { plain } from "./check-sums.ts";

/** Letters of Iranian plates; ع stands for public transport (trucks), الف for the government. */
export const plateLetters = [..."بپتثجدزژسشصطعفقکگلمنوهی", "الف"] as const;

export type IranPlate = {
  readonly serial: string;
  readonly letter: string;
  readonly number: string;
  /** Two digits that stand for a province. */
  readonly region: string;
};

const platePattern = /^([1-9][0-9])\s*(الف|[آ-ی])\s*([1-9][0-9]{2})\s*[-–]?\s*(?:ایران)?\s*([1-9][0-9])$/;

/** The parts of an Iranian plate, or null; Arabic yeh and kaf are read as Persian ones. */
export function parseIranPlate(text: string): IranPlate | null {
  const match = platePattern.exec(plain(text).replaceAll("ك", "ک").replaceAll("ي", "ی"));
  if (!match) return null;
  const [, serial = "", letter = "", number = "", region = ""] = match;
  return plateLetters.includes(letter) ? { serial, letter, number, region } : null;
}

export const isIranPlate = (text: string): boolean => parseIranPlate(text) !== null;

/** The stored form, 45ع678ایران14. */
export const plateText = (plate: IranPlate): string =>
  `${plate.serial}${plate.letter}${plate.number}ایران${plate.region}`;

/** A foreign plate is kept as written, up to 15 characters; its country stands beside it. */
export function parseForeignPlate(text: string): string | null {
  const kept = plain(text);
  return kept.length >= 1 && kept.length <= 15 ? kept : null;
}
