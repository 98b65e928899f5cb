import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { businessDayOf } from "../../core/kernel/iso-date.ts";
import { ApiRefusal } from "../../tools/case/api-client.ts";
import { brokenInvariants } from "./invariants.ts";
import { startServing } from "./serving-child.ts";
import { type Sent, sendAgain, signInAll, workUntilKilled } from "./work-until-killed.ts";

const kills = process.env.HAVALEH_DEEP === "1" ? 100 : 6;
const seed = Number(process.env.HAVALEH_SEED ?? Date.now() % 1_000_000);

/** A small seeded stream, so that a failing run can be told again. */
function delays(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 50 + (state % 1_500);
  };
}

test(
  `${kills} kill -9 in the middle of the case: nothing acknowledged is lost, no half document, no gap, chain intact`,
  async () => {
    console.info(`kills ${kills}, seed ${seed}`);
    const folder = mkdtempSync(path.join(os.tmpdir(), "havaleh-kill-"));
    const nextDelay = delays(seed);
    let log: Sent[] = [];
    let acknowledged = 0;
    try {
      for (let kill = 0; kill < kills; kill += 1) {
        const child = await startServing(folder, kill === 0);
        const site = { origin: child.url, token: child.token, newCommandId: randomUUID };
        const clients = await signInAll(site);
        for (const sent of log) {
          const again = await sendAgain(clients, sent).catch((error: unknown) => error);
          if (sent.answer) expect(again).toEqual(sent.answer);
          else expect(again instanceof ApiRefusal || !(again instanceof Error)).toBe(true);
        }
        log = [];
        const work = workUntilKilled(clients, businessDayOf(Date.now()), log).catch(
          (error: unknown) => error,
        );
        await sleep(nextDelay());
        await child.kill();
        const end = await work;
        expect(end).not.toBeInstanceOf(ApiRefusal);
        acknowledged += log.filter(({ answer }) => answer !== null).length;
        expect(brokenInvariants(folder)).toEqual([]);
      }
      console.info(`${acknowledged} commands were acknowledged before a kill`);
      expect(acknowledged).toBeGreaterThan(kills);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  30 * 60_000,
);
