import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { _electron, type ElectronApplication, expect, test } from "@playwright/test";
import { at } from "../../tools/project.ts";
import { collectPageFaults } from "../support/app.ts";

/** A real Electron is named by HAVALEH_ELECTRON; the stand-in runs the same built main and preload. */
const electron = process.env.HAVALEH_ELECTRON ?? at("tests", "electron-host", "bin", "electron");

async function launch(dataDir: string): Promise<ElectronApplication> {
  return _electron.launch({ executablePath: electron, args: [at(), `--data=${dataDir}`], timeout: 30_000 });
}

test("the desktop window shows the first run over its message port", async () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "havaleh-desktop-"));
  const app = await launch(dataDir);
  try {
    const page = await app.firstWindow();
    const faults = collectPageFaults(page);
    await expect(page.getByText("از کجا آغاز کنیم؟")).toBeVisible();
    expect(await page.evaluate(() => "havalehDesktop" in window)).toBe(true);
    expect(await page.evaluate(() => [typeof require, typeof process])).toEqual(["undefined", "undefined"]);
    expect(faults).toEqual([]);
  } finally {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
});
