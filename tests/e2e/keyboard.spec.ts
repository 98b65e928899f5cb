import { expect, type Locator, type Page } from "@playwright/test";
import { samplePassword } from "../support/app.ts";
import { test } from "../support/journeys/journey.ts";
import { Screen } from "../support/journeys/screen.ts";

const mostTabs = 60;

/** Goes on with Tab until this field has the focus. */
async function tabTo(page: Page, field: Locator): Promise<void> {
  await expect(field).toBeVisible();
  for (let presses = 0; presses < mostTabs; presses += 1) {
    if (await field.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab did not reach ${field}`);
}

/** Types into a picker and takes its first offer. */
async function pick(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
  await expect(page.getByRole("option").filter({ hasText: text }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue(new RegExp(text));
}

test("a draft order is made without a mouse", async ({ officeAs, openWindow }) => {
  const page = await openWindow();
  const screen = new Screen(page, "fa");
  await page.mouse.move(0, 0);
  await expect(screen.field("access.username")).toBeFocused();
  await page.keyboard.type("expert.1");
  await page.keyboard.press("Tab");
  await page.keyboard.type(samplePassword);
  await page.keyboard.press("Enter");
  await expect(page.locator("#page")).toBeVisible();

  await page.keyboard.press("Alt+Digit1");
  await expect(page).toHaveURL(/\/sales\/orders$/);
  const grid = page.getByRole("grid");
  await expect(grid.getByRole("row").nth(3)).toBeVisible();
  const cursor = grid.locator(".cursor");
  const first = await cursor.innerText();
  await page.keyboard.press("KeyJ");
  await expect(cursor).not.toHaveText(first);
  await page.keyboard.press("KeyJ");
  await page.keyboard.press("KeyK");
  await expect(cursor).toHaveAttribute("aria-rowindex", "3");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/sales\/orders\/[^/]+$/);
  await expect(page.locator(".order-record")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/sales\/orders$/);
  await expect(cursor, "back on the row it was opened from").toHaveAttribute("aria-rowindex", "3");

  const office = await officeAs("expert.1");
  const before = (await office.orders.list({})).count.value;
  await page.keyboard.press("Control+KeyN");
  await pick(page, screen.field("orders.customer"), "آذین توس");
  await pick(page, screen.field("orders.product"), "پلی‌اتیلن سنگین بادی");
  await tabTo(page, screen.field("orders.quantity"));
  await page.keyboard.type("22000");
  await expect(screen.field("orders.quantity")).toHaveValue("۲۲٬۰۰۰");
  await tabTo(page, screen.field("orders.namedPlace"));
  await page.keyboard.type("عسلویه");
  await tabTo(page, screen.field("orders.destination"));
  await page.keyboard.type("مشهد");
  await page.keyboard.press("Control+Enter");
  await screen.expectToast("orders.created");
  await screen.expectChip("order", "draft");
  expect((await office.orders.list({})).count.value).toBe(before + 1);
});
