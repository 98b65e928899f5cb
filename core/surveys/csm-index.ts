import {
  absolute,
  compare,
  decimal,
  decimalText,
  product,
  roundHalfUp,
  sum,
  whole,
} from "../kernel/decimal.ts";

/** A mean score of 1 to 5 and the weight of its factor, as decimal text. */
export type ScoredFactor = { readonly score: string; readonly weight: string };

/** Weights typed with four decimals may miss 1 by this much. */
const weightSlack = decimal("0.0001");
const percentPerPoint = whole(20);

/** The customer satisfaction index in percent with one decimal, half up; null when the weights do not sum to 1. */
export function csmIndex(factors: readonly ScoredFactor[]): string | null {
  const weights = factors.map(({ weight }) => decimal(weight)).reduce(sum, whole(0));
  if (compare(absolute(sum(weights, whole(-1))), weightSlack) > 0) return null;
  const points = factors
    .map(({ score, weight }) => product(decimal(score), decimal(weight)))
    .reduce(sum, whole(0));
  return roundHalfUp(decimalText(product(points, percentPerPoint)), 1);
}
