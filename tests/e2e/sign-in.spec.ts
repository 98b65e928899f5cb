import { expect, type Page } from "@playwright/test";
import { samplePassword, test } from "../support/app.ts";

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel("نام کاربری").fill(username);
  await page.getByLabel("گذرواژه", { exact: true }).fill(password);
  await page.getByRole("button", { name: "ورود" }).click();
}

test("a user of the sample company signs in by name and password", async ({ openWindow }) => {
  const page = await openWindow();
  await signIn(page, "expert.1", samplePassword);
  await expect(page.getByText("امیر توکلی").first()).toBeVisible();
});

test("a wrong password is refused in words and lets nobody in", async ({ openWindow }) => {
  const page = await openWindow();
  await signIn(page, "expert.1", "not the password");
  await expect(page.getByRole("alert")).toContainText("نام کاربری یا گذرواژه درست نیست");
  await expect(page.getByLabel("نام کاربری")).toBeVisible();
});

test("a session lasts through a reload of its window", async ({ openDesk }) => {
  const page = await openDesk("expert.1");
  await expect(page.getByText("امیر توکلی").first()).toBeVisible();
  await page.reload();
  await expect(page.getByText("امیر توکلی").first()).toBeVisible();
});

test.describe("with an empty folder", () => {
  test.use({ company: "none" });

  test("the first run offers a new company, the sample and an existing folder", async ({ openWindow }) => {
    const page = await openWindow();
    await expect(page.getByRole("radio")).toHaveCount(3);
  });
});
