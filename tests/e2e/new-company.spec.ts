import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { at } from "../../tools/project.ts";
import { importCsv } from "../support/journeys/import-acts.ts";
import { test } from "../support/journeys/journey.ts";
import { Screen } from "../support/journeys/screen.ts";

test.use({ company: "none" });

const adminPassword = "نخستین گذرواژهٔ راست";
const sampleCsv = (name: string): string => readFileSync(at("db", "sample", `${name}.csv`), "utf8");

/** The rates before the business day, so that those of today are left for the desk. */
function earlierRates(): string {
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tehran" }).format(new Date());
  const [head = "", ...rows] = sampleCsv("currency_rates").trimEnd().split("\n");
  return [head, ...rows.filter((row) => row.slice(0, 10) < today)].join("\n");
}

async function makeCompany(page: Page): Promise<void> {
  const screen = new Screen(page, "fa");
  await page.getByRole("radio").first().check();
  await screen.press("company.first.continue");
  await screen.fill("company.nameFa", "شرکت پتروشیمی آزمون کرانه");
  await screen.fill("company.nameEn", "Azmoon Karaneh Petrochemical Company");
  await screen.fill("company.nationalId", "14002484091");
  await screen.fill("company.economicCode", "14002484090");
  await screen.fill("company.registrationNo", "512347");
  await screen.fill("company.postalCode", "7836434918");
  await screen.fill("company.phone", "077-37320000");
  await screen.fill("company.fiscalMemoryId", "A2B3C4");
  await screen.fill("company.iban", "IR490180000000469168138292");
  await screen.fill("company.addressFa", "عسلویه، بلوار مجتمع‌ها");
  await screen.fill("company.addressEn", "Asaluyeh, Bushehr, Iran");
  await screen.fill("company.admin.nameFa", "آرش دانا");
  await screen.fill("company.admin.nameEn", "Arash Dana");
  await screen.fill("company.admin.username", "arash");
  await screen.fill("company.admin.password", "short");
  await screen.press("company.new.act");
  await expect(page.locator("#field-nationalId-error")).toBeVisible();
  await screen.fill("company.nationalId", "14002484090");
  await screen.fill("company.admin.password", adminPassword);
  await screen.press("company.new.act");
  await expect(screen.field("access.username")).toBeVisible();
}

async function enter(screen: Screen, username: string, password: string): Promise<void> {
  await screen.fill("access.username", username);
  await screen.field("access.password").fill(password);
  await screen.press("access.enter");
}

/** The first sign-in of an imported user, with the empty password of one who has none yet. */
async function enterFirst(screen: Screen, username: string, password: string): Promise<void> {
  await enter(screen, username, "");
  await expect(screen.page.getByText(screen.say("access.set.title"))).toBeVisible();
  await screen.fill("access.set.new", password);
  await screen.fill("access.set.repeat", `${password} `);
  await screen.press("access.set.act");
  await expect(screen.page.getByText(screen.say("access.set.differs"))).toBeVisible();
  await screen.fill("access.set.repeat", password);
  await screen.press("access.set.act");
  await expect(screen.page.locator("#page")).toBeVisible();
}

test("a new company is made, fed from files, and its users set their own passwords", async ({
  openWindow,
}) => {
  test.setTimeout(600_000);
  const admin = new Screen(await openWindow(), "fa");
  await makeCompany(admin.page);
  await expect(admin.page.getByText("شرکت پتروشیمی آزمون کرانه").first()).toBeVisible();
  await expect(admin.page.getByText(admin.say("access.sample.title"))).toHaveCount(0);
  await enter(admin, "arash", adminPassword);
  await expect(admin.page.locator("#page")).toBeVisible();

  await admin.goTo("/admin/imports");
  await importCsv(admin, "imports.kind.users", sampleCsv("users"));
  await importCsv(admin, "imports.kind.products", sampleCsv("products"));
  await importCsv(admin, "imports.kind.customers", sampleCsv("customers"));
  await importCsv(admin, "imports.kind.currency_rates", earlierRates());
  await admin.goTo("/admin/users");
  await expect(admin.page.getByRole("row").filter({ hasText: "expert.1" })).toContainText(
    admin.say("users.password.none"),
  );

  const expert = new Screen(await openWindow(), "fa");
  await enterFirst(expert, "expert.1", "گذرواژهٔ تازهٔ کارشناس");
  await expert.goTo("/sales/currency-rates");
  const dollar = expert.page
    .getByRole("row")
    .filter({ hasText: expert.say("currency.USD") })
    .first();
  await expert.button("rates.enter", dollar).click();
  await expert.fill("rates.rialPerUnit", "۱۲۵۰۰۰۰٫۵");
  await expert.page.locator(".record-foot").getByRole("button").first().click();
  await expert.expectToast("rates.entered");
  await expect(dollar).toContainText(expert.say("rates.state.entered"));
  await expect(expert.button("rates.approve", dollar)).toHaveCount(0);

  const manager = new Screen(await openWindow(), "fa");
  await enterFirst(manager, "sales.manager", "گذرواژهٔ تازهٔ مدیر");
  await manager.goTo("/sales/currency-rates");
  const entered = manager.page
    .getByRole("row")
    .filter({ hasText: manager.say("currency.USD") })
    .first();
  await manager.button("rates.approve", entered).click();
  await manager.expectToast("rates.approved");
  await expect(entered).toContainText(manager.say("rates.state.approved"));
  await expect(entered).toContainText("۱٬۲۵۰٬۰۰۰٫۵");
});
