import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { at } from "../../tools/project.ts";
import { chooseCsv } from "../support/journeys/import-acts.ts";
import { test } from "../support/journeys/journey.ts";

// A right national id of a company that the sample does not hold, and the same with another check digit.
const legalId = "14009876545";
const wrongLegalId = "14009876543";

test("a customer is entered, warned about, corrected and edited", async ({ officeAs, openScreen }) => {
  const expert = await openScreen("expert.1");
  await expert.goTo("/sales/customers");
  await expert.press("customers.new");
  await expert.fill("customers.nameFa", "شرکت پلاستیک‌سازی آذین توس");
  await expert.fill("customers.nationalId", wrongLegalId);
  await expect(expert.page.getByText(expert.say("customers.duplicates"))).toBeVisible();
  await expert.press("customers.create");
  const fault = expert.page.locator("#field-nationalId-error");
  await expect(fault).toContainText("شناسهٔ ملی درست نیست");
  const office = await officeAs("expert.1");
  expect((await office.customers.list({ q: wrongLegalId })).rows).toHaveLength(0);

  await expert.fill("customers.nationalId", legalId);
  await expert.press("customers.create");
  await expect(expert.page.getByText(expert.say("customers.confirm"))).toBeVisible();
  expect((await office.customers.list({ q: legalId })).rows).toHaveLength(0);
  await expert.page.getByLabel(expert.say("customers.confirm")).check();
  await expert.press("customers.create");
  await expert.expectToast("customers.created");
  const { rows } = await office.customers.list({ q: legalId });
  expect(rows).toHaveLength(1);

  await expert.goTo(`/sales/customers/${rows[0]?.id}`);
  await expert.press("customers.edit");
  await expert.fill("customers.city", "نیشابور");
  await expert.press("customers.save");
  await expert.page.getByLabel(expert.say("customers.confirm")).check();
  await expert.press("customers.save");
  await expert.expectToast("customers.changed");
  await expect(expert.page.getByText("نیشابور").first()).toBeVisible();
  expect((await office.customers.get({ customerId: rows[0]?.id ?? "" })).city).toBe("نیشابور");
});

test("the sales manager opens a new price; the older one stays in the history", async ({
  officeAs,
  openScreen,
}) => {
  const office = await officeAs("sales.manager");
  const product = (await office.products.list({})).find(({ code }) => code === "HD-BL3");
  const before = await office.products.get({ productId: product?.id ?? "" });
  const manager = await openScreen("sales.manager");
  await manager.goTo(`/sales/price-lists/${product?.id}`);
  await manager.press("products.setPrice");
  await manager.fill("products.price", "1175000.5");
  await expect(manager.page.getByText(manager.say("kit.money.fraction"))).toBeVisible();
  await manager.fill("products.price", "۱٬۱۷۵٬۰۰۰");
  await manager.press("products.savePrice");
  await manager.expectToast("products.priceSaved");
  await expect(manager.page.locator(".record").getByText("۱٬۱۷۵٬۰۰۰").first()).toBeVisible();
  const after = await office.products.get({ productId: product?.id ?? "" });
  expect(after.prices).toHaveLength(before.prices.length + 1);
  expect((await office.products.list({})).find(({ code }) => code === "HD-BL3")?.prices).toContainEqual(
    expect.objectContaining({ list: "domestic", amountMinor: 1_175_000 }),
  );
});

test("a faulty file is told cell by cell and writes nothing; the right one is written whole", async ({
  officeAs,
  openScreen,
}) => {
  const [head = "", first = "", second = "", third = ""] = readFileSync(
    at("db", "sample", "customers.csv"),
    "utf8",
  ).split("\n");
  const right = [first, second, third].map((line, index) => line.replace(/^C\d+/, `C900${index + 1}`));
  const isolated = right.map((line, index) => line.replaceAll(/\b1(0|1)\d{9}\b/g, companyIds[index] ?? ""));
  const faulty = isolated.with(1, (isolated[1] ?? "").replace(",legal,", ",company,"));
  const admin = await openScreen("admin.1");
  await admin.goTo("/admin/imports");
  await chooseCsv(admin, "imports.kind.customers", [head, ...faulty].join("\n"));
  const faults = admin.page.getByRole("table").getByRole("row");
  const row = faults.filter({ hasText: "kind" });
  await expect(row).toContainText("۳");
  await expect(row).toContainText("company");
  await expect(admin.page.getByRole("button", { name: /^درون‌ریزی/ })).toBeDisabled();
  const office = await officeAs("admin.1");
  expect((await office.customers.list({ q: "C9001" })).rows).toHaveLength(0);

  await admin.press("imports.again");
  await chooseCsv(admin, "imports.kind.customers", [head, ...isolated].join("\n"));
  await expect(admin.page.getByText(admin.say("imports.clean"))).toBeVisible();
  await admin.page.getByRole("button", { name: /^درون‌ریزی/ }).click();
  await admin.expectToast("imports.applied");
  for (const code of ["C9001", "C9002", "C9003"])
    expect((await office.customers.list({ q: code })).rows).toHaveLength(1);
});

/** Right ids of companies that are not on file. */
const companyIds = ["14009876550", "14009876564", "14009876579"];
