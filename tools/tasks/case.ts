import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { isErrorCode } from "../../core/kernel/app-error.ts";
import { businessDayOf } from "../../core/kernel/iso-date.ts";
import { uuidV7 } from "../../server/kernel/ids.ts";
import { openOffice } from "../../server/kernel/office.ts";
import { startHttp } from "../../server/transports/http.ts";
import { ApiRefusal, type ApiSite, makeClient } from "../case/api-client.ts";
import { openDesk } from "../case/desk.ts";
import { printPapers, type Summary } from "../case/papers.ts";
import { slipDrawer } from "../case/slip.ts";
import { tellStory } from "../case/story.ts";
import { seededChance } from "../seeded-chance.ts";

/** 2026-11-21 08:00 in Tehran: the morning after the sample's last day began. */
const startMs = Date.UTC(2026, 10, 21, 4, 30);
const samplePassword = "havaleh-sample";

/** Carries the whole case through the HTTP API and leaves papers, workbook and summary; answers the summary. */
export async function runCase(out: string, seed: number): Promise<Summary> {
  mkdirSync(out, { recursive: true });
  const dataFolder = mkdtempSync(path.join(tmpdir(), "havaleh-case-"));
  let nowMs = startMs;
  const clock = { nowMs: () => nowMs };
  const office = openOffice({ dataFolder, clock, chance: seededChance(`office ${seed}`) });
  const chance = seededChance(`client ${seed}`);
  const token = "case";
  const http = await startHttp({ office, port: 0, token });
  try {
    const site: ApiSite = { origin: http.origin, token, newCommandId: () => uuidV7(nowMs, chance) };
    await makeClient(site, null).post("/company/sample", {});
    const desk = await openDesk(site, samplePassword, (minutes) => {
      nowMs += minutes * 60_000;
    });
    const today = businessDayOf(nowMs);
    const told = await tellStory({ desk, today, seed, drawSlip: slipDrawer(today) });
    const summary = await printPapers(desk, told, out);
    writeFileSync(path.join(out, "summary.json"), `${JSON.stringify(summary, null, 2)}\n`);
    return summary;
  } finally {
    await http.close();
    await office.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

function readOptions(): { out: string; seed: number } {
  const { values } = parseArgs({
    options: { out: { type: "string" }, seed: { type: "string", default: "1" } },
  });
  const seed = Number(values.seed);
  if (!values.out || !Number.isSafeInteger(seed)) {
    console.error("Usage: npm run case -- --out DIR [--seed N]");
    process.exit(2);
  }
  return { out: values.out, seed };
}

if (import.meta.main) {
  const { out, seed } = readOptions();
  try {
    const { documents, orders, audit } = await runCase(out, seed);
    console.log(
      `${documents.length} papers, ${orders.length} orders, ${audit.events} audit events, head ${audit.head}`,
    );
    if (!audit.intact) process.exitCode = 1;
  } catch (error) {
    const isKnown = error instanceof ApiRefusal && isErrorCode(error.code);
    console.error(isKnown ? `The office refused: ${error.message}` : error);
    process.exitCode = 1;
  }
}
