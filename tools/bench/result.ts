export type Result = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: string;
  readonly ok: boolean;
};

/** "<= 5" or ">= 8": the target as a bound of the value. */
export function result(name: string, value: number, unit: string, target: string): Result {
  const match = /^(<=|>=) ([\d.]+)$/.exec(target);
  if (!match) throw new Error(`Not a target: ${target}`);
  const bound = Number(match[2]);
  const ok = match[1] === "<=" ? value <= bound : value >= bound;
  return { name, value: Math.round(value * 1000) / 1000, unit, target, ok };
}

/** The value under which this share of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds of processor time of this process so far. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
