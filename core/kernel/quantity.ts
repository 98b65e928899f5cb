import { assert } from "./assert.ts";
import type { Brand } from "./brand.ts";

/** Whole kilograms of goods; never negative. */
export type Kilogram = Brand<number, "Kilogram">;

export function kilogram(value: number): Kilogram {
  assert(Number.isSafeInteger(value) && value >= 0, `weight is a whole number of kilograms: ${value}`);
  return value as Kilogram;
}
