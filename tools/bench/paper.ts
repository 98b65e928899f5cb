import { performance } from "node:perf_hooks";
import { chromium } from "@playwright/test";
import { readFontSource } from "../../templates/kit/font-files.ts";
import { createDocumentKit } from "../../templates/kit/paper.ts";
import { proformaPdf } from "../../templates/proformas/proforma.pdf.ts";
import { chromiumOptions } from "../chromium.ts";
import { equivalentPage, samplePaper } from "./paper-page.ts";
import { quantile, type Result, result } from "./result.ts";

/** The pro-forma by our engine and an equivalent page printed by Chromium (tagged, as it prints by itself), turn about in one run. */
export async function benchPaper(rounds: number): Promise<Result[]> {
  const kit = createDocumentKit(readFontSource());
  const browser = await chromium.launch(chromiumOptions());
  try {
    const page = await browser.newPage();
    const ours: number[] = [];
    const theirs: number[] = [];
    const bytes = { ours: 0, theirs: 0, untagged: 0 };
    for (let round = 0; round < rounds + 3; round += 1) {
      const paper = samplePaper(round);
      const start = performance.now();
      bytes.ours = (await proformaPdf(paper, kit)).length;
      const middle = performance.now();
      await page.setContent(equivalentPage(paper));
      bytes.theirs = (await page.pdf({ format: "A4", printBackground: true, tagged: true })).length;
      const end = performance.now();
      if (round === 0) bytes.untagged = (await page.pdf({ format: "A4", printBackground: true })).length;
      if (round < 3) continue;
      ours.push(middle - start);
      theirs.push(end - middle);
    }
    const [ourP50, theirP50] = [quantile(ours, 0.5), quantile(theirs, 0.5)];
    return [
      result("paper.proforma.p50", ourP50, "ms", "<= 40"),
      result("paper.proforma.fasterThanChromium", theirP50 / ourP50, "times", ">= 8"),
      result("paper.proforma.bytesOfChromium", bytes.ours / bytes.theirs, "ratio", "<= 0.5"),
      result("paper.proforma.bytesOfUntaggedChromium", bytes.ours / bytes.untagged, "ratio", "<= 1"),
    ];
  } finally {
    await browser.close();
  }
}
