import { absolute, compare, decimal, negated, product, sum } from "../kernel/decimal.ts";

export type PackedLoad = {
  /** All as plain decimal text. */
  readonly count: string;
  readonly nominalKg: string;
  readonly packingKg: string;
  readonly netKg: string;
};

/** A difference within this weight or within this share of the expected weight is the scale's, not the load's. */
const slackKg = decimal("60");
const slackShare = decimal("0.003");

/** Whether the weighbridge net agrees with count times nominal and packing weight; if not, a person decides. */
export function doesPackedNetAgree(load: PackedLoad): boolean {
  const expected = product(decimal(load.count), sum(decimal(load.nominalKg), decimal(load.packingKg)));
  const difference = absolute(sum(decimal(load.netKg), negated(expected)));
  return compare(difference, slackKg) <= 0 || compare(difference, product(expected, slackShare)) <= 0;
}
