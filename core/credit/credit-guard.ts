import { assert } from "../kernel/assert.ts";

export type CreditRequest = {
  readonly limitRial: number | bigint;
  /** What the customer owes now. */
  readonly openRial: number | bigint;
  readonly newRial: number | bigint;
};

/** Whether the new amount may be given on credit: something is asked and the limit, itself included, is not passed. */
export function isInsideCredit({ limitRial, openRial, newRial }: CreditRequest): boolean {
  for (const amount of [limitRial, openRial, newRial]) {
    assert(typeof amount === "bigint" || Number.isSafeInteger(amount), `whole rials: ${amount}`);
  }
  return BigInt(newRial) > 0n && BigInt(openRial) + BigInt(newRial) <= BigInt(limitRial);
}
