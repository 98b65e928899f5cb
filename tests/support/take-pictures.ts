import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import type { Locale } from "../../core/kernel/app-error.ts";
import { build } from "../../tools/build.ts";
import { at } from "../../tools/project.ts";
import { samplePassword } from "./app.ts";
import { callAs } from "./journeys/office-api.ts";
import { shellTours, type Tour } from "./journeys/page-list.ts";
import { packPng } from "./pack-png.ts";
import { startBuiltHost, type WebHost } from "./web-host.ts";

/**
 * Takes a picture of every page into a folder, and the README's one:
 * node tests/support/take-pictures.ts FOLDER [fa-light-1440 en-dark-390 ...]
 */
const [folder = path.join(os.tmpdir(), "pictures"), ...wanted] = process.argv.slice(2);
const readmePicture = at("docs", "pictures", "delivery-orders.png");

type Look = { readonly locale: Locale; readonly scheme: "light" | "dark"; readonly width: 1440 | 390 };
const looks: readonly Look[] = (["fa", "en"] as const).flatMap((locale) =>
  (["light", "dark"] as const).flatMap((scheme) =>
    ([1440, 390] as const).map((width) => ({ locale, scheme, width })),
  ),
);
const nameOf = ({ locale, scheme, width }: Look): string => `${locale}-${scheme}-${width}`;

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  // Papers are drawn after their bytes came; a picture wants them drawn.
  await page.waitForTimeout(300);
}

async function openWindow(browser: Browser, host: WebHost, look: Look): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.width === 390 ? 844 : 900 },
    locale: "fa-IR",
    timezoneId: "Asia/Tehran",
  });
  const page = await context.newPage();
  await page.goto(host.newLink());
  await page.evaluate(
    ([locale, scheme]) => {
      localStorage.setItem("havaleh.locale", locale);
      localStorage.setItem("havaleh.color-scheme", scheme);
    },
    [look.locale, look.scheme] as const,
  );
  await page.reload();
  return page;
}

async function signIn(page: Page, username: string): Promise<void> {
  await page.locator('input[autocomplete="username"]').fill(username);
  await page.locator('input[type="password"]').fill(samplePassword);
  await page.locator('button[type="submit"]').click();
  await page.locator("#page").waitFor();
}

async function takeTour(browser: Browser, host: WebHost, look: Look, tour: Tour): Promise<void> {
  const page = await openWindow(browser, host, look);
  await signIn(page, tour.username);
  for (const { name, address } of tour.pages) {
    await page.goto(`${host.origin}${address}`);
    await settle(page);
    await page.screenshot({ path: path.join(folder, `${name}-${nameOf(look)}.png`) });
    if (name === "delivery-order" && nameOf(look) === "fa-light-1440")
      writeFileSync(readmePicture, packPng(await page.screenshot()));
  }
  await page.context().close();
}

async function takeOutside(browser: Browser, look: Look): Promise<void> {
  const empty = mkdtempSync(path.join(os.tmpdir(), "havaleh-pictures-"));
  const host = await startBuiltHost(empty, { isSample: false });
  const page = await openWindow(browser, host, look);
  await settle(page);
  await page.screenshot({ path: path.join(folder, `first-run-${nameOf(look)}.png`) });
  await page.getByRole("radio").first().check();
  await page.locator('button[type="submit"]').click();
  await settle(page);
  await page.screenshot({ path: path.join(folder, `new-company-${nameOf(look)}.png`) });
  await page.context().close();
  await host.close();
  rmSync(empty, { recursive: true, force: true, maxRetries: 5 });
}

async function takePictures(browser: Browser, host: WebHost): Promise<void> {
  const tours = await shellTours((username) => callAs(host, username));
  for (const look of looks) {
    if (wanted.length > 0 && !wanted.includes(nameOf(look))) continue;
    const page = await openWindow(browser, host, look);
    await settle(page);
    await page.screenshot({ path: path.join(folder, `sign-in-${nameOf(look)}.png`) });
    await page.context().close();
    await takeOutside(browser, look);
    for (const tour of tours) await takeTour(browser, host, look, tour);
    process.stdout.write(`${nameOf(look)}\n`);
  }
}

mkdirSync(folder, { recursive: true });
mkdirSync(path.dirname(readmePicture), { recursive: true });
await build();
const data = mkdtempSync(path.join(os.tmpdir(), "havaleh-pictures-"));
const host = await startBuiltHost(data, { isSample: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  await takePictures(browser, host);
} finally {
  await browser.close();
  await host.close();
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
}
