import { assert } from "../kernel/assert.ts";
import { decimal, product, sum, truncated, whole } from "../kernel/decimal.ts";

export type Lifting = {
  readonly quantityKg: number | bigint;
  /** Plain decimal text, "5" or "2.5". */
  readonly tolerancePercent: string;
  readonly liftedKg: number | bigint;
  /** Announced and not yet weighed. */
  readonly reservedKg: number | bigint;
};

/** The most that may be lifted on a delivery order with its tolerance, whole kilograms, fraction cut off. */
export function upperBoundKg(quantityKg: number | bigint, tolerancePercent: string): bigint {
  const percent = sum(whole(100), decimal(tolerancePercent));
  return truncated(product(product(whole(quantityKg), percent), { units: 1n, scale: 2 }));
}

/** What may still be announced, tolerance included; negative after over-lifting. */
export const remainingKg = (lifting: Lifting): bigint =>
  upperBoundKg(lifting.quantityKg, lifting.tolerancePercent) -
  BigInt(lifting.liftedKg) -
  BigInt(lifting.reservedKg);

/** Whether a truck of that many kilograms may be announced on the delivery order. */
export function mayAnnounce(lifting: Lifting, plannedKg: number | bigint): boolean {
  assert(typeof plannedKg === "bigint" || Number.isSafeInteger(plannedKg), `whole kilograms: ${plannedKg}`);
  return BigInt(plannedKg) > 0n && BigInt(plannedKg) <= remainingKg(lifting);
}
