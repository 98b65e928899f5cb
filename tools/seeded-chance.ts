import { createHash } from "node:crypto";
import type { Chance } from "../server/kernel/ids.ts";

/** Chance that tells the same story for the same seed: SHA-256 over the seed and a counter. Never for real data. */
export function seededChance(seed: string): Chance {
  let counter = 0;
  let rest: Buffer = Buffer.alloc(0);
  const more = (): Buffer => {
    counter += 1;
    return createHash("sha256").update(`${seed}:${counter}`).digest();
  };
  return {
    randomBytes(count) {
      const parts = [rest];
      for (let have = rest.length; have < count; have += 32) parts.push(more());
      const all = Buffer.concat(parts);
      rest = all.subarray(count);
      return new Uint8Array(all.subarray(0, count));
    },
  };
}
