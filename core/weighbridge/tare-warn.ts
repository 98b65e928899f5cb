const warnAbovePercent = 3n;

/** Whether the measured tare differs from the stored one, up or down, by more than 3 percent of the stored; exactly 3 is fine. */
export function isTareSuspicious(storedKg: number | bigint, measuredKg: number | bigint): boolean {
  const difference = BigInt(measuredKg) - BigInt(storedKg);
  return (difference < 0n ? -difference : difference) * 100n > warnAbovePercent * BigInt(storedKg);
}
