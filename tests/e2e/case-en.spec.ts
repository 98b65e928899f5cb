import { expect } from "@playwright/test";
import {
  attachSlip,
  draftOrder,
  expectPaperShown,
  submitOrder,
  writePrice,
} from "../support/journeys/case-acts.ts";
import { test } from "../support/journeys/journey.ts";
import { bare, savePaper, textOfPaper } from "../support/journeys/papers.ts";
import { approveSale, signInDesks } from "../support/journeys/sample-sale.ts";

// 24 tons at 940 dollars a ton; the list says 895, so the price is beyond the expert's limit of 2 %.
const total = "22,560.00";

test("an export sale in English: the manager approves a price beyond the limit", async ({
  host,
  openScreen,
}) => {
  test.setTimeout(600_000);
  const expert = await openScreen("expert.1", { locale: "en" });
  const orderId = await draftOrder(expert, {
    customer: "Gulf Meridian",
    saleType: "Export",
    product: "HD-BL3",
    quantity: "24000",
    incoterm: "FCA",
    namedPlace: "Bandar Abbas",
    destination: "Jebel Ali",
    destinationCountry: "United Arab Emirates",
    exitBorder: "Shahid Rajaee port",
  });
  await submitOrder(expert, "Second purchase");
  await expert.press("orders.act.claim");
  await expert.expectChip("order", "in_review");
  await writePrice(expert, "940");
  await expect(expert.page.getByText(expert.say("orders.outsideLimit"))).toBeVisible();
  await expert.press("orders.act.proposePrice");
  await expect(expert.page.getByText(expert.say("kit.reasonMissing")).first()).toBeVisible();
  await expert.fill("orders.differenceReason", "Small lot, special grade");
  await expert.press("orders.act.proposePrice");
  await expert.expectChip("order", "price_review");

  const manager = await openScreen("sales.manager", { locale: "en" });
  await manager.goTo(`/sales/orders/${orderId}`);
  await expect(manager.page.getByText("Small lot, special grade").first()).toBeVisible();
  await manager.press("orders.act.approvePrice");
  await manager.expectChip("order", "priced");

  await expert.goTo(`/sales/orders/${orderId}`);
  await expectPaperShown(expert);
  await expert.press("proformas.act.sign");
  await expert.expectChip("proforma", "signed_expert");
  await manager.goTo(`/sales/orders/${orderId}`);
  await expectPaperShown(manager);
  await manager.press("proformas.act.issue");
  await manager.expectChip("order", "proforma_issued");
  await expectPaperShown(manager);
  const file = await savePaper(manager);
  const text = textOfPaper(file);
  expect(bare(text)).toMatch(/X-1405-\d{6}/);
  expect(text).toContain(total);
  expect(text).toContain("Gulf Meridian General Trading LLC");
  expect(text, "an English paper has no Persian digit").not.toMatch(/[۰-۹]/);

  await expert.goTo(`/sales/orders/${orderId}`);
  await attachSlip(expert, { amount: "22560", bank: "Melli", bankRef: "FT26325000881", file });
  await expert.expectChip("order", "payment_submitted");
  const desks = await signInDesks(host);
  const { payments } = await desks["expert.1"].orders.get({ orderId });
  await approveSale(desks, payments[0]?.id ?? "");

  const finance = await openScreen("finance.manager", { locale: "en" });
  await finance.goTo(`/sales/orders/${orderId}`);
  await finance.expectChip("order", "finance_approved");
  await finance.press("orders.act.issue");
  await finance.expectToast("orders.issued");
  await finance.expectChip("delivery_order", "issued");
  await expectPaperShown(finance);
  const paper = textOfPaper(await savePaper(finance));
  expect(bare(paper)).toMatch(/E-1405-\d{6}/);
  expect(paper).toContain("24,000");
  expect((await desks["finance.manager"].orders.get({ orderId })).state).toBe("delivery_order_issued");
});
