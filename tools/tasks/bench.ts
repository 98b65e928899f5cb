/** Measures on this machine; JSON lines { name, value, unit, target, ok }: `npm run bench [-- start posts lists paper]`. */
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { benchLists, benchPosts, openSampleOffice } from "../bench/data.ts";
import { generateCases } from "../bench/generate.ts";
import { benchPaper } from "../bench/paper.ts";
import type { Result } from "../bench/result.ts";
import { benchStart } from "../bench/start.ts";
import { build } from "../build.ts";

const parts = ["paper", "posts", "lists", "start"] as const;
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts.some((part) => part === name));
if (unknown.length > 0) {
  console.error(`Unknown bench ${unknown.join(", ")}; there are ${parts.join(", ")}.`);
  process.exit(2);
}
const isWanted = (part: (typeof parts)[number]): boolean => wanted.length === 0 || wanted.includes(part);
const tell = (results: readonly Result[]): void => {
  for (const line of results) console.log(JSON.stringify(line));
};

if (isWanted("paper")) tell(await benchPaper(30));
if (isWanted("posts") || isWanted("lists") || isWanted("start")) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "havaleh-bench-"));
  try {
    const office = await openSampleOffice(folder);
    generateCases(office, 1_000, "issued");
    if (isWanted("posts")) tell(await benchPosts(office, 1_000, 250));
    console.error("Generating 100,000 cases...");
    generateCases(office, 99_000, "issued");
    office.database().writer.sqlite.exec("ANALYZE");
    if (isWanted("posts")) tell(await benchPosts(office, 100_000, 250));
    if (isWanted("lists")) tell(benchLists(office, 100_000));
    await office.close();
    if (isWanted("start")) {
      await build();
      tell(await benchStart(folder, 100_000, 9));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
