import { expect, type Page } from "@playwright/test";
import type { Locale } from "../../core/kernel/app-error.ts";
import { test } from "../support/journeys/journey.ts";
import { axeFaults, lastOutOfReach, layoutFaults, wordFaults } from "../support/journeys/page-checks.ts";
import { shellTours } from "../support/journeys/page-list.ts";

const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };

/** Until everything that the page asked for has come and been drawn. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
}

/** All faults of one page, wide and narrow, each with the page's name. */
async function faultsOf(page: Page, name: string, locale: Locale): Promise<string[]> {
  await settle(page);
  const faults = [
    ...(await axeFaults(page)),
    ...(await layoutFaults(page)),
    ...(await wordFaults(page, locale)),
  ];
  await page.setViewportSize(narrow);
  await settle(page);
  faults.push(...(await layoutFaults(page)).map((fault) => `at 390: ${fault}`));
  const covered = await lastOutOfReach(page);
  if (covered !== null) faults.push(`at 390, out of reach: ${covered}`);
  await page.setViewportSize(wide);
  return faults.map((fault) => `${name}: ${fault}`);
}

const looks = [
  { locale: "fa", scheme: "light" },
  { locale: "en", scheme: "dark" },
] as const;

for (const look of looks) {
  for (const [index, desk] of ["sales", "finance", "treasury", "administrator"].entries())
    test(`pages of the ${desk} desk have no fault in ${look.locale}, ${look.scheme}`, async ({
      officeAs,
      openScreen,
    }) => {
      test.setTimeout(600_000);
      const tour = (await shellTours(officeAs))[index];
      const screen = await openScreen(tour?.username ?? "", look);
      const faults: string[] = [];
      for (const { name, address } of tour?.pages ?? []) {
        await screen.goTo(address);
        await expect(screen.page.locator("main > *").first()).toBeVisible();
        faults.push(...(await faultsOf(screen.page, name, look.locale)));
      }
      expect(tour?.pages.length).toBeGreaterThan(0);
      expect(faults).toEqual([]);
    });
}

test("the sign-in page has no fault in Persian and in English", async ({ openWindow }) => {
  const page = await openWindow();
  const faults = await faultsOf(page, "sign-in", "fa");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  faults.push(...(await faultsOf(page, "sign-in", "en")));
  expect(faults).toEqual([]);
});

test.describe("with an empty folder", () => {
  test.use({ company: "none" });

  test("the first run and the form of a new company have no fault", async ({ openWindow }) => {
    const page = await openWindow();
    await expect(page.getByRole("radio").first()).toBeVisible();
    const faults = await faultsOf(page, "first-run", "fa");
    await page.getByRole("radio").first().check();
    await page.locator('button[type="submit"]').click();
    await expect(page.getByRole("textbox").first()).toBeVisible();
    faults.push(...(await faultsOf(page, "new-company", "fa")));
    await page.getByRole("button", { name: "English" }).click();
    faults.push(...(await faultsOf(page, "new-company", "en")));
    expect(faults).toEqual([]);
  });
});
