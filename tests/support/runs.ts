import type { Parameters } from "fast-check";

const isDeep = process.env.HAVALEH_DEEP === "1";
const seed = process.env.HAVALEH_SEED ? Number(process.env.HAVALEH_SEED) : Date.now() % 2_147_483_647;
let isPrinted = false;

/** Run count of a property: one tenth of the full count by default, all of it in the deep run; the seed is printed once a file. */
export function runs(fullCount: number): Pick<Parameters<unknown>, "numRuns" | "seed"> {
  const numRuns = isDeep ? fullCount : Math.max(100, Math.round(fullCount / 10));
  if (!isPrinted) console.info(`property seed ${seed}, ${isDeep ? "full counts" : "reduced counts"}`);
  isPrinted = true;
  return { numRuns, seed };
}
