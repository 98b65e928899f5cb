import type { Weight } from "./fonts.ts";

/** Millimetres to points, the unit of everything below the templates. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A4, portrait, in points. */
export const a4: readonly [number, number] = [mm(210), mm(297)];

export const colours = {
  ink: "1E2022",
  inkSoft: "4E5256",
  inkFaint: "66696D",
  accent: "0F5C6B",
  accentSoft: "EAF3F4",
  accentLine: "9CC5CB",
  line: "D6D1C5",
  subtle: "F9F7F2",
  attention: "784300",
  stop: "98261B",
  draftMark: "EFECE4",
  voidMark: "F7DFDB",
} as const;

/** `start` and `end` follow the direction of the paper; figures stand at the physical right in both languages. */
export type Align = "start" | "end" | "center" | "left" | "right";

export type Look = {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
  readonly align: Align;
  /** Line height as a multiple of the size. */
  readonly leading: number;
  readonly tabular: boolean;
};

const base: Look = {
  size: 9,
  weight: "regular",
  colour: colours.ink,
  align: "start",
  leading: 1.65,
  tabular: false,
};

export const looks = {
  body: base,
  strong: { ...base, weight: "bold" },
  label: { ...base, size: 7.5, colour: colours.inkFaint, leading: 1.6 },
  small: { ...base, size: 8, colour: colours.inkSoft, leading: 1.6 },
  figure: { ...base, align: "right", tabular: true },
  figureStrong: { ...base, align: "right", tabular: true, weight: "bold" },
  columnHead: { ...base, size: 8, weight: "bold", colour: colours.accent, leading: 1.5 },
  total: { ...base, size: 11, align: "right", tabular: true, weight: "bold" },
  title: { ...base, size: 15, weight: "bold", colour: colours.accent, leading: 1.5 },
  company: { ...base, size: 13, weight: "bold", leading: 1.5 },
} as const satisfies Record<string, Look>;
