import { mkdirSync, rmSync } from "node:fs";
import { build } from "../../tools/build.ts";
import { at } from "../../tools/project.ts";
import { startBuiltHost } from "./web-host.ts";

/** The sample company of this run; journeys work on copies of it. */
export const sampleDir = at(".cache", "journey-sample");

/** Builds what changed and makes the sample company once, by the product's own import. */
export default async function prepareJourneys(): Promise<void> {
  await build();
  rmSync(sampleDir, { recursive: true, force: true });
  mkdirSync(sampleDir, { recursive: true });
  const host = await startBuiltHost(sampleDir, { isSample: true });
  await host.close();
}
